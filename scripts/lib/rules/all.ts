import { automationEnds } from './automationEnds'
import { contradiction } from './contradiction'
import { danglingReference } from './danglingReference'
import type { LintRule } from './finding'
import { numericId } from './numericId'
import { optionNotInField } from './optionNotInField'
import { orderFiles } from './orderFiles'
import { policyReferences } from './policyReferences'
import { scheduleHours } from './scheduleHours'
import { sharedTag } from './sharedTag'
import { unknownField } from './unknownField'
import { unknownOperator } from './unknownOperator'
import { unreachableTrigger } from './unreachableTrigger'
import { viewAnchor } from './viewAnchor'

export const lintRules: readonly LintRule[] = [
  danglingReference,
  numericId,
  optionNotInField,
  sharedTag,
  unknownField,
  unknownOperator,
  contradiction,
  unreachableTrigger,
  automationEnds,
  viewAnchor,
  orderFiles,
  scheduleHours,
  policyReferences
]
