import { ok, refused, type Refusal, type Result } from '../../domain/kernel/result'
import { ticketStream } from '../../domain/ledger/slots'
import { turnedDown } from '../../domain/ledger/streamEnd'
import type { Modality } from '../../domain/modality/modality'
import type { Package } from '../../domain/packages/packages'
import { packageOfOrder } from '../../domain/packages/purchase'
import type { KnownOrder, KnownPayment } from '../../domain/payment/rehearsal'
import type { Orders, OrderTicket } from '../../ports'
import { accountRefusal } from '../accountRefusal'
import type { LedgerContext, LedgerPorts } from '../context'
import { readOn } from '../ledger/appendFact'
import { readStream } from '../ledger/readStream'
import type { StreamState } from '../ledger/stream'
import { modalityAsked, modalityOf } from '../modalityOf'
import { type PackagesRead, packagesKind } from '../packages/packagesKind'
import { purchaseOn } from '../packages/purchaseOn'

/** What looking orders up and paying them needs: no ticket that is open. */
export interface PaymentsContext extends LedgerContext {
  ports: LedgerPorts & { orders: Orders }
}

/** An order as a ticket tells it, with what was read of it. */
export interface Bought {
  ticket: OrderTicket
  modality: Modality
  state: StreamState
  known: KnownOrder
}

/** The packages of organizations, each read once for a whole list. */
export type PackagesById = Map<number, PackagesRead>

/** The tickets that name this order and what the ledger knows of it, one for each organization. */
export async function boughtOn(
  context: PaymentsContext,
  order: string,
  packages: PackagesById
): Promise<Result<Bought[], Refusal>> {
  const found = await context.ports.orders.find(order)
  if (!found.ok) return refused(accountRefusal(found.error))
  const bought = new Map<number | null, Bought>()
  for (const ticket of found.value.toSorted((a, b) => a.id - b.id)) {
    const one = await readBought(context, order, ticket, packages)
    if (!one.ok) return one
    // the first ticket of an organization has it; a second one with the same order is never billed
    if (one.value && !bought.has(one.value.known.organizationId)) bought.set(one.value.known.organizationId, one.value)
  }
  return ok([...bought.values()])
}

/** Null where the ticket does not tell this purchase, or nobody has kept it and the ticket is closed. */
async function readBought(
  context: PaymentsContext,
  order: string,
  ticket: OrderTicket,
  packages: PackagesById
): Promise<Result<Bought | null, Refusal>> {
  const read = await readStream(context, ticketStream(ticket.id))
  if (!read.ok) return read
  const state = read.value
  const { purchase } = state.consultation.payment
  const key = state.consultation.modality
  const modality = key === null ? modalityAsked(context, ticket.fields) : modalityOf(context, key)
  const told = modality && purchaseOn(ticket, modality, context.ports.clock.offsetAt)
  if (!modality?.packages?.sells || (purchase?.data.order ?? told?.order) !== order) return ok(null)
  const organizationId = purchase?.data.organizationId ?? ticket.organizationId
  const held = organizationId === null ? ok(null) : await packagesOf(context, organizationId, packages)
  if (!held.ok) return held
  const one = held.value && packageIn(held.value, order)
  const { sells } = modality.packages
  const price = one ? one.granted.data.centavos : (told?.centavos ?? sells.centavos)
  const isLost = !one && (ticket.status === 'closed' || state.consultation.mergedInto !== null)
  if (isLost) return ok(null)
  const known: KnownOrder = {
    order,
    ticketId: one?.granted.data.ticketId ?? ticket.id,
    organizationId,
    priceCentavos: price ?? 0,
    dueOn: (one ? one.granted.data.payment?.dueOn : told?.dueOn) ?? null,
    payments: held.value && one ? paymentsOf(held.value, one) : [],
    isCancelled: one?.cancelled ?? false
  }
  return ok({ ticket, modality, state, known })
}

export async function packagesOf(
  context: LedgerContext,
  organizationId: number,
  packages: PackagesById
): Promise<Result<PackagesRead, Refusal>> {
  const kept = packages.get(organizationId)
  if (kept) return ok(kept)
  const read = await readOn(context, packagesKind(context, organizationId), undefined)
  if (read.ok) packages.set(organizationId, read.value)
  return read
}

/** The package of an order; one that was cancelled only where no other is there. */
const packageIn = ({ folded: { state } }: PackagesRead, order: string): Package | null =>
  packageOfOrder(state, order) ??
  [...state.all.values()].find(({ granted: { data } }) => data.origin === 'order' && data.reference === order) ??
  null

function paymentsOf({ facts, folded }: PackagesRead, { granted, paid }: Package): KnownPayment[] {
  const rejected = turnedDown(folded)
  return facts.flatMap(fact => {
    if (fact.kind !== 'package_paid' || fact.data.package !== granted.n || rejected.has(fact.n)) return []
    const { source, reference, centavos, withheldCentavos } = fact.data
    return [
      {
        reference: source === 'import' ? reference : null,
        totalCentavos: centavos + withheldCentavos,
        isInForce: paid?.n === fact.n
      }
    ]
  })
}
