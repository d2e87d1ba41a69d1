import type { Period } from '../kernel/calendar'
import type { Fact } from '../ledger/facts'

/** What an analyst has agreed in other tickets: in each of them only the last word about its appointment counts. */
export const bookedPeriods = (facts: readonly Fact[], analystId: number): Period[] => {
  const last = new Map<string, Fact>()
  for (const fact of facts) {
    const known = last.get(fact.stream)
    const isWord = fact.kind === 'appointment_set' || fact.kind === 'appointment_cancelled'
    if (isWord && (!known || known.n < fact.n)) last.set(fact.stream, fact)
  }
  return [...last.values()].flatMap(fact =>
    fact.kind === 'appointment_set' && fact.data.analystId === analystId
      ? [{ start: fact.data.start, end: fact.data.end }]
      : []
  )
}
