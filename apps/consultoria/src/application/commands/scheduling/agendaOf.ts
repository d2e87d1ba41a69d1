import { bookedPeriods } from '../../../domain/scheduling/agenda'
import type { Period } from '../../../domain/kernel/calendar'
import { addSeconds, localDate } from '../../../domain/kernel/instant'
import type { Context } from '../../context'
import { factIn } from '../../ledger/factIn'

const DAY = 86_400

/**
 * What the ledger knows of an analyst's other appointments. It comes from the search index, which lags behind, and knows no
 * calendar outside: it keeps offers apart, it promises nothing. null = could not be asked.
 */
export async function agendaOf({ ports }: Context, analystId: number, ownStream: string): Promise<Period[] | null> {
  const { clock, ledger } = ports
  // one that began yesterday evening may still run
  const from = localDate(addSeconds(clock.now(), -DAY), clock.offsetAt)
  const found = await ledger.appointmentsOf(analystId, from)
  if (!found.ok) return null
  const facts = found.value.flatMap(record => factIn(record) ?? []).filter(fact => fact.stream !== ownStream)
  return bookedPeriods(facts, analystId)
}
