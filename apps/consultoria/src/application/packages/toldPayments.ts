import { instant, positive, whole } from '../../domain/kernel/schema'
import type { ToldPayments } from '../../domain/packages/facts/packagePaid'
import type { ToldPayment } from '../../domain/payment/toldPayment'
import type { Fact, FactOf } from '../../domain/registry'
import * as z from 'zod/mini'
import type { LedgerContext } from '../context'
import type { Doubt } from '../ledger/roles'

const kept = z.array(z.object({ auditId: positive, by: whole, at: instant, value: z.string() }))

const KEY = 'told-payments'
const KEPT = 200

/** A payment whose word is an audit's. */
export const isToldByIntegration = (fact: Fact): fact is FactOf<'package_paid'> =>
  fact.kind === 'package_paid' && fact.data.source === 'integration'

/**
 * What the audits say that payments of integrations name. An audit never changes, so this browser keeps what it has read; what
 * cannot be read is left out, and its payment is pending.
 */
export async function toldIn(
  { ports: { drafts, told } }: LedgerContext,
  facts: readonly Fact[],
  known: ToldPayments
): Promise<ToldPayments> {
  const all = new Map(known)
  const remembered = drafts.load(KEY, kept) ?? []
  for (const fact of facts) {
    const { reference, package: n } = isToldByIntegration(fact) ? fact.data : { reference: null, package: 0 }
    if (reference === null || all.has(reference)) continue
    const before = remembered.find(({ auditId }) => String(auditId) === reference)
    if (before) {
      all.set(reference, before)
      continue
    }
    const grant = facts.find(one => one.n === n)
    const ticketId = grant?.kind === 'package_granted' ? grant.data.ticketId : null
    const read = ticketId === null ? null : await told.payments(ticketId)
    if (read?.ok === false) continue
    const found = read?.value.find(({ auditId }) => String(auditId) === reference) ?? null
    all.set(reference, found)
    if (found) drafts.save(KEY, [...(drafts.load(KEY, kept) ?? []), found].slice(-KEPT))
  }
  return all
}

/** Whether those who told them held the role of an integration then. */
export const toldDoubts = (told: ToldPayments): Doubt[] =>
  [...told.values()].flatMap((one: ToldPayment | null) =>
    one ? [{ userId: one.by, at: one.at, roles: ['integration' as const] }] : []
  )
