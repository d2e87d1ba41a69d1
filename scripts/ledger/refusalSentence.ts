import type { Refusal } from '../../apps/consultoria/src/domain/kernel/result'
import { words } from '../terminal/language'

/** Why the app's own commands did not write, as a sentence of the command line. */
export const refusalSentence = ({ code, detail = {} }: Refusal): string => {
  const say = words().refusals
  switch (code) {
    case 'busy':
      return say.busy(Number(detail.seconds))
    case 'account_refused':
      return say.accountRefused(String(detail.message))
    case 'outcome_unknown':
      return say.outcomeUnknown()
    case 'offline':
      return say.offline()
    case 'forbidden':
      return say.forbidden()
    case 'not_found':
      return say.notFound()
    case 'conflict':
    case 'too_many_writers':
      return say.tooManyWriters()
    case 'ledger_gap':
      return say.ledgerGap(Number(detail.slot))
    case 'newer_version':
      return say.newerVersion()
    case 'roles_unread':
      return say.rolesUnread()
    case 'leader_only':
    case 'finance_only':
      return say.notEntitled()
    case 'would_not_count':
      return say.wouldNotCount(String(detail.kind), String(detail.why))
    default:
      return say.otherwise(code)
  }
}
