import { ok, refused, type Refusal, type Result } from '../../domain/kernel/result'
import { holdsRole } from '../../domain/people/roles'
import type { Package } from '../../domain/packages/packages'
import { sumTold } from '../../domain/payment/toldPayment'
import type { OrderTicket } from '../../ports'
import { accountRefusal } from '../accountRefusal'
import type { StreamState } from '../ledger/stream'
import type { PurchaseTrouble } from '../shown/prepaid'
import { appendPackage, type PackagesSession } from './appendPackage'
import { withTold } from './packagesKind'

/**
 * A payment that an integration wrote into the ticket's field is recorded by whoever opens the ticket next. It counts by the audit
 * that the field has it from: whose it is, and whether that account may confirm payments. The result says why it does not.
 */
export async function keepTold(
  session: PackagesSession,
  { consultation }: StreamState,
  form: OrderTicket
): Promise<Result<PurchaseTrouble | null, Refusal>> {
  const { context, packages } = session
  const bought = boughtIn(session, consultation.payment.purchase?.data.package)
  const isTold = String(form.fields.purchase_paid ?? '').trim() !== ''
  if (!packages || !bought || bought.paid || bought.cancelled || !isTold) return ok(null)
  const told = await context.ports.told.payments(bought.granted.data.ticketId ?? form.id)
  if (!told.ok) return refused(accountRefusal(told.error))
  const last = told.value.at(-1)
  // a payment that was taken back is not paid again by what was told before
  if (!last || (bought.reversedAt !== null && last.at <= bought.reversedAt)) return ok(null)
  session.packages = await withTold(context, packages, last)
  if (!holdsRole(session.packages.roles, 'integration', last.by, last.at))
    return session.packages.roles.unread.length > 0 ? refused({ code: 'roles_unread' }) : ok({ code: 'told_by_other' })
  const sum = sumTold(last, context.ports.clock.offsetAt)
  const price = bought.granted.data.centavos ?? 0
  if (!sum || sum.centavos + sum.withheldCentavos < price) return ok({ code: 'told_differs' })
  const reference = String(last.auditId)
  const done = await appendPackage(session, `told-${reference}`, ({ folded }) => {
    const now = folded.state.all.get(bought.granted.n)
    if (!now || now.paid || now.cancelled) return null
    const method = now.granted.data.payment?.method ?? 'other'
    const data = { package: bought.granted.n, ...sum, method, source: 'integration' as const, reference }
    return { kind: 'package_paid', data }
  })
  return done.ok ? ok(null) : done
}

const boughtIn = ({ packages }: PackagesSession, n: number | undefined): Package | undefined =>
  n === undefined ? undefined : packages?.folded.state.all.get(n)
