import { isBlank, isLeader, type Judging } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import type { AcceptanceDoubt } from '../people/eligibility'

export const mayConfirm = (
  judging: Pick<Judging, 'roles'>,
  fact: Stamped<{ confirmation: { reason: string } | null }>,
  doubts: readonly AcceptanceDoubt[]
): boolean => doubts.length === 0 || (isLeader(judging, fact) && !isBlank(fact.data.confirmation?.reason))
