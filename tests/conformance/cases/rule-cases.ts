import { actionCases } from './action-cases'
import { conditionCases } from './condition-cases'
import { placeholderCases } from './placeholder-cases'
import type { RuleCase } from './rule-case'

export const ruleCases: readonly RuleCase[] = [...conditionCases, ...placeholderCases, ...actionCases]
