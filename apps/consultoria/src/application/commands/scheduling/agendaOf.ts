import { absencePeriods } from '../../../domain/scheduling/absences'
import { bookedPeriods, type Taken } from '../../../domain/scheduling/agenda'
import { addSeconds, localDate } from '../../../domain/kernel/instant'
import type { Context } from '../../context'
import { factIn } from '../../ledger/factIn'

const DAY = 86_400

/** Whose agenda is asked for; without an e-mail nobody knows of absences. */
interface Asked {
  id: number
  email: string | null
}

/**
 * When these analysts are taken: by appointments in other tickets, as the ledger knows them, and away. One bulk read for all of
 * them. It comes from the search index, which lags behind, and knows no calendar outside: it keeps offers apart, it promises
 * nothing. null = could not be asked.
 */
export async function agendasOf(
  { ports, catalog }: Context,
  people: readonly Asked[],
  ownStream: string
): Promise<ReadonlyMap<number, Taken[]> | null> {
  const { clock, ledger } = ports
  // one that began yesterday evening may still run
  const from = localDate(addSeconds(clock.now(), -DAY), clock.offsetAt)
  if (people.length === 0) return new Map()
  const found = await ledger.appointmentsOf(
    people.map(({ id }) => id),
    from
  )
  if (!found.ok) return null
  const facts = found.value.flatMap(record => factIn(record) ?? []).filter(fact => fact.stream !== ownStream)
  return new Map(
    people.map(({ id, email }) => [
      id,
      [...bookedPeriods(facts, id), ...absencePeriods(catalog.absences ?? [], email, clock.offsetAt)]
    ])
  )
}

export const agendaOf = async (context: Context, person: Asked, ownStream: string): Promise<Taken[] | null> =>
  (await agendasOf(context, [person], ownStream))?.get(person.id) ?? null
