import type { LocalDate } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { PackageDrawn } from './data'
import type { Packages } from './packages'

/** An entry of a ticket as its packages have to know it; `op` is what its draw names. */
export interface DrawnEntry {
  op: string
  analystId: number
  workDate: LocalDate
  /** What the ticket says the packages cover of it. */
  seconds: number
  /** Why its time is the client's again; null = it counts. */
  gone: { why: 'voided' | 'waived' | 'corrected'; reason: string | null } | null
}

export interface OwedReturn {
  draw: number
  why: 'voided' | 'waived' | 'corrected' | 'not_written'
  reason: string | null
}

interface Ticket {
  ticketId: number
  entries: readonly DrawnEntry[]
  /** Nobody is about to write the draw's entry any more. */
  isLeft(draw: Stamped<PackageDrawn>): boolean
}

const drawsOf = ({ draws }: Pick<Packages, 'draws'>, ticketId: number): Stamped<PackageDrawn>[] =>
  [...draws.values()].filter(({ data }) => data.ticketId === ticketId)

/** Draws that go back: their entry no longer counts, or nobody wrote it. */
export const returnsOwed = (packages: Packages, { ticketId, entries, isLeft }: Ticket): OwedReturn[] =>
  drawsOf(packages, ticketId).flatMap((draw): OwedReturn[] => {
    const entry = entries.find(({ op }) => op === draw.data.entry)
    if (entry) return entry.gone ? [{ draw: draw.n, ...entry.gone }] : []
    return isLeft(draw) ? [{ draw: draw.n, why: 'not_written', reason: null }] : []
  })

/**
 * Entries whose draw went back although they count: an entry that took longer to be written than others waited for it, or one
 * whose correction was never written. While the ticket has a draw whose entry may still come, nobody can tell.
 */
export const drawsMissing = (packages: Packages, { ticketId, entries }: Omit<Ticket, 'isLeft'>): DrawnEntry[] => {
  const drawn = new Set(drawsOf(packages, ticketId).map(({ data }) => data.entry))
  const isGoingOn = [...drawn].some(entry => !entries.some(({ op }) => op === entry))
  return isGoingOn ? [] : entries.filter(({ op, seconds, gone }) => gone === null && seconds > 0 && !drawn.has(op))
}
