import type { Definitions } from '../definitions/definitionFolders'

/** Something wrong in a definition file. */
export interface Finding {
  rule: string
  file: string
  /** JSON pointer to the place in the file; empty for the whole. */
  pointer: string
  message: string
}

export type Found = Omit<Finding, 'rule'>

export type LintRule =
  /** `error` also stops plan and apply: the account would refuse it, or write nonsense. */
  | { id: string; level: 'error'; check: (definitions: Definitions) => Found[] }
  /** A warning may depend on the day, YYYY-MM-DD; a note is said and fails nothing. */
  | { id: string; level: 'warning' | 'note'; check: (definitions: Definitions, day: string) => Found[] }
