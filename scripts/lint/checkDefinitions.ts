import type { Definitions } from '../definitions/definitionFolders'
import { desiredResources } from '../engine/plan/desired'
import { lintRules } from './all'
import type { Finding, LintRule } from './finding'

const run = (rules: readonly LintRule[], definitions: Definitions): Finding[] =>
  rules.flatMap(({ id, check }) => check(definitions).map(found => ({ rule: id, ...found })))

/** Everything that can be found wrong without an account. @throws {DefinitionError} for a text that cannot be filled in */
export const checkDefinitions = (definitions: Definitions, on: string): Finding[] => {
  const findings = run(lintRules, definitions)
  // A team without its group would stop the templates before anything is said about it.
  if (!findings.length) desiredResources(definitions, on)
  return findings
}

/** What also stops a plan. */
export const checkErrors = (definitions: Definitions): Finding[] =>
  run(
    lintRules.filter(rule => rule.level === 'error'),
    definitions
  )
