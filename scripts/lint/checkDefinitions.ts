import type { Definitions } from '../definitions/definitionFolders'
import { desiredResources } from '../engine/plan/desired'
import { lintRules } from './all'
import type { Finding, Found } from './finding'

const named = (rule: string, found: readonly Found[]): Finding[] => found.map(one => ({ rule, ...one }))

/** Everything that can be found wrong without an account. @throws {DefinitionError} for a text that cannot be filled in */
export const checkDefinitions = (definitions: Definitions, on: string): Finding[] => {
  const findings = lintRules.flatMap(({ id, level, check }) =>
    level === 'note' ? [] : named(id, check(definitions, on))
  )
  // A team without its group would stop the templates before anything is said about it.
  if (!findings.length) desiredResources(definitions, on)
  return findings
}

/** What is said and fails nothing: the account works, and somebody should know. */
export const checkNotes = (definitions: Definitions, on: string): Finding[] =>
  lintRules.flatMap(({ id, level, check }) => (level === 'note' ? named(id, check(definitions, on)) : []))

/** What also stops a plan. */
export const checkErrors = (definitions: Definitions): Finding[] =>
  lintRules.flatMap(rule => (rule.level === 'error' ? named(rule.id, rule.check(definitions)) : []))
