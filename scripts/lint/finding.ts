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

export interface LintRule {
  id: string
  /** `error` also stops plan and apply: the account would refuse it, or write nonsense. */
  level: 'error' | 'warning'
  check: (definitions: Definitions) => Found[]
}
