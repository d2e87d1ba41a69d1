import type { Consultation } from '../../../domain/consultation/consultation'
import type { Counted } from '../../../domain/registry'
import { areOpenAt } from '../../../domain/terms/slice'
import { turnedDown } from '../../../domain/ledger/streamEnd'
import type { StreamState } from '../../ledger/stream'

type Staged = Counted<'terms_staged'>

/**
 * Everything that was staged, in whatever tab, and of which nothing is known. Once terms were sent, only newer ones are of
 * interest: the same ones are not sent twice.
 */
export function openTerms({ facts, consultation }: Pick<StreamState, 'facts' | 'consultation'>): Staged[] {
  const rejected = turnedDown(consultation)
  const counting = facts.filter(({ n }) => !rejected.has(n))
  const known = counting.flatMap(({ kind, data }) =>
    kind === 'terms_sent' || kind === 'terms_not_sent' ? [data.staged] : []
  )
  return counting.flatMap(fact =>
    fact.kind === 'terms_staged' && !known.includes(fact.n) && isAwaited(fact, consultation) ? [fact] : []
  )
}

export const isAwaited = ({ n, at, data }: Staged, { terms }: Consultation): boolean => {
  const { sent, closedTo } = terms
  if (n <= closedTo) return false
  if (sent === null) return true
  return n > sent.n && (data.anew === true || !areSameTerms(data, sent.data) || !areOpenAt(terms, at))
}

type Offered = Pick<Staged['data'], 'policy' | 'termsVersion' | 'price'>

const areSameTerms = (a: Offered, b: Offered): boolean =>
  a.policy === b.policy &&
  a.termsVersion === b.termsVersion &&
  a.price?.centavos === b.price?.centavos &&
  a.price?.per === b.price?.per
