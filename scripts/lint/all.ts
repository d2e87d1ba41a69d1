import { automationEnds } from './rules/automationEnds'
import { contradiction } from './rules/contradiction'
import { danglingContent } from './references/danglingContent'
import { danglingReference } from './references/danglingReference'
import { holidayLists } from './rules/holidayLists'
import { holidaysCovered } from './rules/holidaysCovered'
import type { LintRule } from './finding'
import { numericId } from './references/numericId'
import { optionNotInField } from './references/optionNotInField'
import { orderFiles } from './references/orderFiles'
import { modalityReferences } from './references/modalityReferences'
import { scheduleHours } from './rules/scheduleHours'
import { sharedTag } from './references/sharedTag'
import { twinAutomation } from './rules/twinAutomation'
import { unknownAction } from './rules/unknownAction'
import { unknownField } from './rules/unknownField'
import { unknownOperator } from './rules/unknownOperator'
import { unreachableTrigger } from './rules/unreachableTrigger'
import { viewAnchor } from './references/viewAnchor'

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
  modalityReferences,
  holidayLists,
  holidaysCovered
]
