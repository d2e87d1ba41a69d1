import { absences } from './rules/people/absences'
import { automationEnds } from './rules/automationEnds'
import { contradiction } from './rules/contradiction'
import { danglingContent } from './references/danglingContent'
import { danglingReference } from './references/danglingReference'
import { holidayLists } from './rules/holidayLists'
import { holidaysCovered } from './rules/holidaysCovered'
import { deputies } from './rules/people/deputies'
import { leaderless } from './rules/people/leaderless'
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
import { asciiKey } from './references/asciiKey'
import { sameTitle } from './references/sameTitle'
import { timeWithoutMotor, triggerWithoutEnd } from './rules/motors'
import { tagNeverRead } from './tags/tagNeverRead'
import { tagNeverSet } from './tags/tagNeverSet'
import { contentLocales } from './texts/contentLocales'
import { logTokens } from './texts/logTokens'
import { openPlaceholder, unknownPlaceholder } from './texts/placeholders'
import { unknownTemplate } from './texts/templates'
import { termsWords } from './texts/termsWords'
import { fieldTwice, inactiveElsewhere, inactiveInMacro } from './values/inactiveField'
import { notificationToNobody } from './values/notificationToNobody'
import { checkboxValue, dateValue, hoursValue } from './values/valueShapes'
import { viewColumns } from './values/viewColumns'

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
  absences,
  deputies,
  leaderless,
  holidaysCovered,
  asciiKey,
  sameTitle,
  tagNeverSet,
  tagNeverRead,
  unknownPlaceholder,
  openPlaceholder,
  unknownTemplate,
  logTokens,
  termsWords,
  contentLocales,
  notificationToNobody,
  viewColumns,
  inactiveInMacro,
  inactiveElsewhere,
  fieldTwice,
  dateValue,
  hoursValue,
  checkboxValue,
  timeWithoutMotor,
  triggerWithoutEnd
]
