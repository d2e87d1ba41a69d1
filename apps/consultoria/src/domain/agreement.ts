import type { AcceptanceDoubt } from './ledger/facts'
import type { Instant } from './policy'

/** A comment that may be the acceptance (or the Unit's approval), with what speaks against it. */
export interface AcceptanceCandidate {
  commentId: number
  auditId: number
  authorId: number
  authorName: string
  at: Instant
  text: string
  public: boolean
  channel: string
  /** A word of acceptance stands in it: only a suggestion. */
  suggested: boolean
  /** No doubt at all: any agent may record it. Else a leader confirms with a reason. */
  eligible: boolean
  doubts: AcceptanceDoubt[]
}
