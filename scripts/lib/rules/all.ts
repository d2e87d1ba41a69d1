import { automationEnds } from './automationEnds'
import { contradiction } from './contradiction'
import { danglingContent } from './danglingContent'
import { danglingReference } from './danglingReference'
import type { LintRule } from './finding'
import { numericId } from './numericId'
import { optionNotInField } from './optionNotInField'
import { orderFiles } from './orderFiles'
import { modalityReferences } from './modalityReferences'
import { scheduleHours } from './scheduleHours'
import { sharedTag } from './sharedTag'
import { twinAutomation } from './twinAutomation'
import { unknownAction } from './unknownAction'
import { unknownField } from './unknownField'
import { unknownOperator } from './unknownOperator'
import { unreachableTrigger } from './unreachableTrigger'
import { viewAnchor } from './viewAnchor'

export const lintRules: readonly LintRule[] = [
  danglingReference,
  danglingContent,
  numericId,
  optionNotInField,
  sharedTag,
  unknownField,
  unknownOperator,
  unknownAction,
  contradiction,
  unreachableTrigger,
  automationEnds,
  twinAutomation,
  viewAnchor,
  orderFiles,
  scheduleHours,
  modalityReferences
]
