import { LIMITS } from '../../domain/kernel/limits'
import { localDate } from '../../domain/kernel/instant'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import { packageOfOrder } from '../../domain/packages/purchase'
import { importedLines, type PaymentLine, type UnreadableLine } from '../../domain/payment/importedLines'
import { type KnownOrder, rehearse, type Rehearsed } from '../../domain/payment/rehearsal'
import { holdsRole } from '../../domain/people/roles'
import type { LedgerContext } from '../context'
import { ownRoles } from '../ledger/roles'
import { appendPackage, type PackagesSession } from '../packages/appendPackage'
import { keepPayment, keepPurchase } from '../packages/keepPurchase'
import { type Bought, boughtOn, type PackagesById, packagesOf, type PaymentsContext } from './boughtOn'
import { readTable } from './readTable'

/** What a list would do, and what was read to say so. */
export interface ImportRehearsal {
  rehearsed: readonly Rehearsed[]
  unreadable: readonly UnreadableLine[]
  bought: ReadonlyMap<KnownOrder, Bought>
}

export type ImportReading =
  | { kind: 'rehearsed'; rehearsal: ImportRehearsal }
  /** Its first line does not name order, amount and day. */
  | { kind: 'no_list' }
  | { kind: 'too_long'; lines: number }

const AT_ONCE = 5

/** Only finance imports: asked before anything is read, and again of every fact that is written. */
export async function mayImport(context: LedgerContext): Promise<boolean> {
  const { directory, clock } = context.ports
  return holdsRole(await ownRoles(context), 'finance', (await directory.me()).id, clock.now())
}

/** Reads a list of payments and says line by line what it would do; writes nothing. */
export async function rehearseImport(context: PaymentsContext, text: string): Promise<Result<ImportReading, Refusal>> {
  const { clock } = context.ports
  const read = importedLines(readTable(text), localDate(clock.now(), clock.offsetAt))
  if (!read) return ok({ kind: 'no_list' })
  const { lines, unreadable } = read
  if (lines.length > LIMITS.importLines) return ok({ kind: 'too_long', lines: lines.length })
  const packages: PackagesById = new Map()
  const known = new Map<string, readonly KnownOrder[]>()
  const bought = new Map<KnownOrder, Bought>()
  const orders = [...new Set(lines.map(({ order }) => order))]
  for (let from = 0; from < orders.length; from += AT_ONCE) {
    const some = orders.slice(from, from + AT_ONCE)
    const found = await Promise.all(some.map(order => boughtOn(context, order, packages)))
    for (const [index, one] of found.entries()) {
      if (!one.ok) return one
      known.set(
        some[index] ?? '',
        one.value.map(({ known }) => known)
      )
      for (const each of one.value) bought.set(each.known, each)
    }
  }
  return ok({ kind: 'rehearsed', rehearsal: { rehearsed: rehearse(lines, known), unreadable, bought } })
}

export interface Imported {
  line: PaymentLine
  /** Null = paid by this line; else why it is not. */
  refusal: Refusal | null
}

/**
 * Writes what the rehearsal says, one payment after the other: the purchase where nobody has kept it yet, its payment, and what
 * the ticket learns of it. Each is decided anew on what the ledger says by then, so that two people with one list, or one list
 * sent twice, pay once. Stops where the account does not answer; what is left is said, and the next try goes on from there.
 */
export async function importPayments(context: PaymentsContext, rehearsal: ImportRehearsal): Promise<Imported[]> {
  const paying = rehearsal.rehearsed.flatMap(({ line, verdict }) => {
    const bought = verdict.kind === 'pays' ? rehearsal.bought.get(verdict.order) : undefined
    return bought ? [{ line, bought }] : []
  })
  if (!(await mayImport(context))) return paying.map(({ line }) => ({ line, refusal: { code: 'finance_only' } }))
  const packages: PackagesById = new Map()
  const done: Imported[] = []
  let stopped: Refusal | null = null
  for (const { line, bought } of paying) {
    const refusal: Refusal | null = stopped ?? (await pay(context, line, bought, packages))
    if (refusal && STOPS.has(refusal.code)) stopped = refusal
    done.push({ line, refusal })
  }
  return done
}

/** Refusals that the next line would meet as well. */
const STOPS: ReadonlySet<Refusal['code']> = new Set(['offline', 'busy', 'forbidden', 'outcome_unknown', 'finance_only'])

/** Null = paid by this line. */
async function pay(
  context: PaymentsContext,
  line: PaymentLine,
  { ticket, modality, state, known: { organizationId } }: Bought,
  packages: PackagesById
): Promise<Refusal | null> {
  if (organizationId === null) return { code: 'purchase_gone' }
  const read = await packagesOf(context, organizationId, packages)
  if (!read.ok) return read.error
  const session: PackagesSession = { context, packages: read.value }
  const kept = await keepPurchase(session, state, ticket, modality)
  // what somebody else did at the same moment is done
  const refusal = kept.ok || kept.error.code === 'already_done' ? await payOn(session, line) : kept.error
  // the ticket learns of it from whoever opens it next, where this cannot be told now
  if (kept.ok && !refusal) await keepPayment(session, kept.value.state)
  if (session.packages) packages.set(organizationId, session.packages)
  return refusal
}

async function payOn(session: PackagesSession, line: PaymentLine): Promise<Refusal | null> {
  const { order, reference, centavos, withheldCentavos, paidOn } = line
  const data = { centavos, withheldCentavos, paidOn, source: 'import' as const, reference }
  const appended = await appendPackage(session, `import-${order}-${reference}`, ({ folded }) => {
    const bought = packageOfOrder(folded.state, order)
    if (!bought || bought.paid) return null
    const method = bought.granted.data.payment?.method ?? 'other'
    return { kind: 'package_paid', data: { package: bought.granted.n, method, ...data } }
  })
  if (!appended.ok) return appended.error
  const paid = session.packages && packageOfOrder(session.packages.folded.state, order)?.paid
  if (!paid) return { code: 'purchase_gone' }
  const isOurs = paid.data.source === 'import' && paid.data.reference === reference
  return isOurs ? null : { code: 'paid_already', detail: { at: paid.data.paidOn } }
}
