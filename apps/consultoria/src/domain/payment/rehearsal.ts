import type { LocalDate } from '../kernel/instant'
import type { PaymentLine } from './importedLines'

/** A payment that the ledger already holds. */
export interface KnownPayment {
  /** Of the line that was imported; null = it was confirmed in another way, by press or by an integration. */
  reference: string | null
  totalCentavos: number
  /** Not reversed since. */
  isInForce: boolean
}

/** An order as tickets and packages know it: one for each organization that names it. */
export interface KnownOrder {
  order: string
  ticketId: number
  /** Null = whoever asks for it has none: nothing can be granted to nobody. */
  organizationId: number | null
  priceCentavos: number
  dueOn: LocalDate | null
  payments: readonly KnownPayment[]
  isCancelled: boolean
}

/** What a line would do. Only `pays` writes anything. */
export type Verdict =
  | { kind: 'pays'; order: KnownOrder; overCentavos: number; isLate: boolean }
  /** This very payment is in the ledger, or stands in an earlier line. */
  | { kind: 'known'; order: KnownOrder }
  /** The order is paid by another payment: money that somebody has to give back. */
  | { kind: 'paid_twice'; order: KnownOrder }
  | { kind: 'short'; order: KnownOrder; missingCentavos: number }
  | { kind: 'cancelled' | 'no_organization'; order: KnownOrder }
  | { kind: 'unknown_order' }
  /** Several organizations name it: which one paid cannot be told from the list. */
  | { kind: 'several_organizations'; orders: readonly KnownOrder[] }

export interface Rehearsed {
  line: PaymentLine
  verdict: Verdict
}

/**
 * What an imported list would do, line by line and in its order, before anything is written. A payment counts once: by its
 * reference within the order, whether it stands twice in the list or came with an earlier one; one that was confirmed
 * in another way is the first line of the same sum.
 */
export function rehearse(
  lines: readonly PaymentLine[],
  known: ReadonlyMap<string, readonly KnownOrder[]>
): Rehearsed[] {
  const standing = new Map<string, KnownPayment[]>()
  return lines.map(line => {
    const orders = known.get(line.order) ?? []
    const [order] = orders
    if (!order) return { line, verdict: { kind: 'unknown_order' } }
    if (orders.length > 1) return { line, verdict: { kind: 'several_organizations', orders } }
    const payments = standing.get(line.order) ?? [...order.payments]
    standing.set(line.order, payments)
    return { line, verdict: judged(line, order, payments) }
  })
}

function judged(line: PaymentLine, order: KnownOrder, payments: KnownPayment[]): Verdict {
  const totalCentavos = line.centavos + line.withheldCentavos
  if (order.isCancelled) return { kind: 'cancelled', order }
  if (payments.some(({ reference }) => reference === line.reference)) return { kind: 'known', order }
  const inForce = payments.findIndex(({ isInForce }) => isInForce)
  const paid = payments[inForce]
  if (paid) {
    if (paid.reference !== null || paid.totalCentavos !== totalCentavos) return { kind: 'paid_twice', order }
    payments[inForce] = { ...paid, reference: line.reference }
    return { kind: 'known', order }
  }
  if (order.organizationId === null) return { kind: 'no_organization', order }
  const overCentavos = totalCentavos - order.priceCentavos
  if (overCentavos < 0) return { kind: 'short', order, missingCentavos: -overCentavos }
  payments.push({ reference: line.reference, totalCentavos, isInForce: true })
  return { kind: 'pays', order, overCentavos, isLate: order.dueOn !== null && line.paidOn > order.dueOn }
}
