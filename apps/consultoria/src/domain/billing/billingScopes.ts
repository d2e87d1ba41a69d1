import { groupBy, sumOf } from '../kernel/grouping'
import type { ChargedEntry, Charging } from './chargedEntry'
import type { Price } from '../kernel/money'
import { addedMinutes, billedMinutes, roundingRule } from './rounding'

/** Entries whose seconds are summed before the one rounding; only those with billable time. */
interface Scope {
  key: string
  entries: ChargedEntry[]
}

export interface BilledScope extends Scope {
  billedMinutes: number
  batches: BilledBatch[]
}

/** What one invoice (null = the next one) takes of a scope. Charges add up to its billed minutes. */
export interface BilledBatch {
  invoice: string | null
  seconds: number
  minutes: number
  charges: { seconds: number; price: Price | null }[]
}

export const scopesOf = (entries: readonly ChargedEntry[], { minimumScope }: Charging): Scope[] => {
  const key = (entry: ChargedEntry): string => {
    if (minimumScope === 'entry') return `entry ${entry.n}`
    if (minimumScope === 'ticket') return minimumScope
    // without an appointment, what one analyst told of one day is one visit
    const { session, analystId, workDate } = entry.data
    return session ?? `${analystId} on ${workDate}`
  }
  const groups = groupBy(
    entries.filter(({ billableSeconds }) => billableSeconds > 0),
    key
  )
  return [...groups].map(([key, entries]) => ({ key, entries }))
}

/** Rounding and minimum once over the scope; each invoice takes what its entries add to what was billed before. */
export const billScope = (scope: Scope, modality: Charging): BilledScope => {
  const rule = roundingRule(modality)
  const batches: BilledBatch[] = []
  let before = 0
  for (const [invoice, entries] of inInvoiceOrder(scope.entries)) {
    const seconds = sumOf(entries, ({ billableSeconds }) => billableSeconds)
    const minutes = addedMinutes(before, seconds, rule)
    batches.push({ invoice, seconds, minutes, charges: chargesOf(entries, seconds, minutes * 60) })
    before += seconds
  }
  return { ...scope, billedMinutes: billedMinutes(before, rule), batches }
}

/** Invoices in the order they were made, so that a later one leaves an earlier one's figures alone; what is open last. */
const inInvoiceOrder = (entries: readonly ChargedEntry[]): [string | null, ChargedEntry[]][] => {
  const groups = groupBy(
    entries.toSorted((a, b) => a.n - b.n),
    ({ invoice }) => invoice
  )
  const made = (group: readonly ChargedEntry[]): number =>
    Math.min(...group.map(({ invoicedBy }) => invoicedBy ?? Number.POSITIVE_INFINITY))
  return [...groups].toSorted(([, a], [, b]) => (made(a) < made(b) ? -1 : 1))
}

/**
 * Billed seconds by price. What rounding and minimum add has the last price; where an earlier minimum has paid for a part,
 * the first seconds are the paid ones.
 */
const chargesOf = (entries: readonly ChargedEntry[], seconds: number, billed: number): BilledBatch['charges'] => {
  const portions = entries.flatMap(entry => entry.portions)
  let paid = Math.max(0, seconds - billed)
  const charges = portions.flatMap(portion => {
    const skipped = Math.min(paid, portion.seconds)
    paid -= skipped
    return portion.seconds > skipped ? [{ seconds: portion.seconds - skipped, price: portion.price }] : []
  })
  const added = billed - Math.min(seconds, billed)
  return added > 0 ? [...charges, { seconds: added, price: portions.at(-1)?.price ?? null }] : charges
}
