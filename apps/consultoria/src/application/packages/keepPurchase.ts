import { ok, refuse, refused, type Refusal, type Result } from '../../domain/kernel/result'
import { turnedDown } from '../../domain/ledger/streamEnd'
import type { Modality } from '../../domain/modality/modality'
import { grantOf, packageOfOrder } from '../../domain/packages/purchase'
import type { OrderTicket } from '../../ports'
import { accountRefusal } from '../accountRefusal'
import { beforeOpening } from '../beforeOpening'
import { appendFact } from '../ledger/appendFact'
import type { StreamState } from '../ledger/stream'
import type { PurchaseTrouble } from '../shown/prepaid'
import { appendPackage, type PackagesSession } from './appendPackage'
import type { PackagesRead } from './packagesKind'
import { purchaseOn, type PurchaseTold } from './purchaseOn'

interface Kept {
  state: StreamState
  trouble: PurchaseTrouble | null
}

/**
 * A purchase as the ticket's fields tell it becomes a package, once, by whoever opens the ticket first; then the ticket is linked
 * to it, and with that its consultation has begun.
 */
export async function keepPurchase(
  session: PackagesSession,
  state: StreamState,
  form: OrderTicket,
  modality: Modality
): Promise<Result<Kept, Refusal>> {
  const { clock } = session.context.ports
  const { purchase } = state.consultation.payment
  if (purchase) {
    const isOthers = form.organizationId !== purchase.data.organizationId
    return ok({ state, trouble: isOthers ? { code: 'other_organization' } : null })
  }
  const told = purchaseOn(form, modality, clock.offsetAt)
  if (!told || form.status === 'closed' || state.consultation.mergedInto !== null) return ok({ state, trouble: null })
  if (!session.packages) return ok({ state, trouble: { code: 'no_organization' } })
  const known = packageOfOrder(session.packages.folded.state, told.order)
  const doubt = known ? ok(null) : await notEligible(session, modality)
  if (!doubt.ok) return doubt
  if (doubt.value) return ok({ state, trouble: doubt.value })
  const granted = await grant(session, form, modality, told)
  if (!granted.ok) return granted
  const bought = packageOfOrder(session.packages.folded.state, told.order)
  if (!bought) return ok({ state, trouble: null })
  const { ticketId } = bought.granted.data
  if (ticketId !== null && ticketId !== form.id)
    return ok({ state, trouble: { code: 'order_elsewhere', ticket: ticketId } })
  const linked = await link(session, state, form, modality, bought.granted.n)
  return linked.ok ? ok({ state: linked.value, trouble: null }) : linked
}

/** A: what is sold to who already uses the ERP is refused to others, with the organization's name. */
async function notEligible(
  { context, packages }: PackagesSession,
  { packages: prepaid }: Modality
): Promise<Result<PurchaseTrouble | null, Refusal>> {
  const box = prepaid?.sells?.eligible
  if (box === undefined || !packages) return ok(null)
  const organization = await context.ports.directory.organization(packages.organizationId)
  if (!organization.ok) return refused(accountRefusal(organization.error))
  const { name, fields } = organization.value
  const values: Readonly<Record<string, unknown>> = fields
  return ok(values[box] === true ? null : { code: 'not_eligible', organization: name })
}

const grant = (session: PackagesSession, form: OrderTicket, modality: Modality, told: PurchaseTold) =>
  appendPackage(session, `order-${form.id}-${told.order}`, ({ folded }) => {
    const prepaid = modality.packages
    if (!prepaid?.sells || packageOfOrder(folded.state, told.order)) return null
    return { kind: 'package_granted', data: grantOf(prepaid.sells, { ticketId: form.id, ...told }, prepaid.remainder) }
  })

async function link(
  { context, packages }: PackagesSession,
  state: StreamState,
  form: OrderTicket,
  modality: Modality,
  n: number
): Promise<Result<StreamState, Refusal>> {
  let now = state
  if (now.consultation.modality === null) {
    const data = { modality: modality.key, version: modality.version, before: beforeOpening(form) }
    const opened = await appendFact(
      context,
      state.stream,
      { kind: 'opened', op: `bought-${n}` },
      seen => (seen.modality === null ? ok({ kind: 'opened', data }) : refuse('already_done')),
      now,
      { fresh: true }
    )
    if (!opened.ok) return opened
    now = opened.value
  }
  const bought = packages?.folded.state.all.get(n)?.granted
  if (!packages || !bought) return ok(now)
  const { product, seconds, centavos, reference: order, payment } = bought.data
  return appendFact(
    context,
    state.stream,
    { kind: 'purchase_linked', op: `purchase-${n}` },
    seen =>
      seen.payment.purchase
        ? refuse('already_done')
        : ok({
            kind: 'purchase_linked',
            data: {
              organizationId: packages.organizationId,
              package: n,
              order,
              product,
              seconds,
              centavos,
              dueOn: payment?.dueOn ?? null
            }
          }),
    now,
    { fresh: true }
  )
}

/** The ticket learns what the packages say of its payment: paid, or reversed since. */
export async function keepPayment(session: PackagesSession, state: StreamState): Promise<Result<StreamState, Refusal>> {
  const { purchase, confirmed } = state.consultation.payment
  const { packages } = session
  if (!purchase || packages?.organizationId !== purchase.data.organizationId) return ok(state)
  const paid = packages.folded.state.all.get(purchase.data.package)?.paid ?? null
  let now = state
  if (confirmed && confirmed.data.paid !== paid?.n) {
    const reversed = reversalOf(packages, purchase.data.package)
    if (reversed === null) return ok(now)
    const data = { paid: confirmed.data.paid, reversed }
    const withdrawn = await appendFact(
      session.context,
      state.stream,
      { kind: 'payment_withdrawn', op: `payment-${data.paid}-reversed` },
      seen =>
        seen.payment.confirmed?.data.paid === data.paid
          ? ok({ kind: 'payment_withdrawn', data })
          : refuse('already_done'),
      now,
      { fresh: true }
    )
    if (!withdrawn.ok) return withdrawn
    now = withdrawn.value
  }
  if (!paid || now.consultation.payment.confirmed) return ok(now)
  const data = { purchase: purchase.n, paid: paid.n, paidOn: paid.data.paidOn }
  return appendFact(
    session.context,
    state.stream,
    { kind: 'payment_confirmed', op: `payment-${paid.n}` },
    seen => (seen.payment.confirmed ? refuse('already_done') : ok({ kind: 'payment_confirmed', data })),
    now,
    { fresh: true }
  )
}

/** The last reversal of a package's payment. */
function reversalOf({ facts, folded }: PackagesRead, n: number): number | null {
  const rejected = turnedDown(folded)
  const found = facts.findLast(
    fact => fact.kind === 'payment_reversed' && fact.data.package === n && !rejected.has(fact.n)
  )
  return found?.n ?? null
}
