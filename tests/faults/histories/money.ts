import type { Consultation, Entry } from '../../../apps/consultoria/src/domain/consultation/consultation'
import type { Fact } from '../../../apps/consultoria/src/domain/registry'
import { demo } from '../world'
import type { CountedFact } from './countedFacts'

type Of<K extends Fact['kind']> = { fact: Extract<Fact, { kind: K }>; at: string; by: number }

/**
 * Said once more in a few lines and on its own: nothing is billed to the client that was not accepted before it was recorded,
 * for time that lies behind the acceptance; and nothing to a Unit that did not approve it.
 */
export function moneyProblems({ entries }: Consultation, counted: readonly CountedFact[]): string[] {
  const of = <K extends Fact['kind']>(kind: K): Of<K>[] =>
    counted.flatMap(({ fact, record }) =>
      isKind(fact, kind) ? [{ fact, at: record.createdAt, by: record.createdBy }] : []
    )
  const sent = of('terms_sent')
  const consents = of('accepted').filter(({ fact: { data }, by }) => {
    const terms = sent.find(({ fact }) => fact.n === data.terms)?.fact.data
    const isSame = terms?.price?.centavos === data.price?.centavos && terms?.bodyHash === data.bodyHash
    const isSure = data.doubts.length === 0 && data.flag === true
    return terms !== undefined && isSame && (isSure || by === demo.lia)
  })
  const choices = of('payer_chosen')
  const approvals = of('unit_approved')
  return entries.flatMap(entry => {
    if (entry.billableSeconds === 0 && entry.coveredSeconds === 0) return []
    const since = consents
      .filter(({ fact }) => fact.n < entry.n)
      .map(({ fact: { data }, at }) => (data.channel === 'oral' ? at : data.acceptedAt))
      .sort()[0]
    const found: string[] = []
    if (since === undefined) found.push(`entry ${entry.n} is billed without consent`)
    else if (entry.coveredSeconds > secondsAfter(entry, since)) found.push(`entry ${entry.n} bills time before consent`)
    const chosen = choices.findLast(({ fact }) => fact.n < entry.n)?.fact
    const isApproved = approvals.some(
      ({ fact }) =>
        fact.n < entry.n &&
        choices.some(
          choice =>
            choice.fact.n === fact.data.payer &&
            choice.fact.data.unit?.organizationId === chosen?.data.unit?.organizationId
        )
    )
    if (chosen?.data.payer === 'unit_transfer' && !isApproved && entry.data.corrects === null)
      found.push(`entry ${entry.n} is covered without approval`)
    if (entry.payer === 'unit_transfer' && entry.billableSeconds > 0) found.push(`entry ${entry.n} bills a transfer`)
    return found
  })
}

const isKind = <K extends Fact['kind']>(fact: Fact, kind: K): fact is Extract<Fact, { kind: K }> => fact.kind === kind

function secondsAfter({ data }: Entry, since: string): number {
  if (data.startedAt === null)
    return data.workDate < new Date(Date.parse(since) - 10_800_000).toISOString().slice(0, 10) ? 0 : data.seconds
  const before = Math.max(0, (Date.parse(since) - Date.parse(data.startedAt)) / 1000)
  return Math.max(0, data.seconds - before)
}
