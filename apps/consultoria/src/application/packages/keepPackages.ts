import { localDate, secondsBetween } from '../../domain/kernel/instant'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { Entry } from '../../domain/consultation/consultation'
import type { Modality } from '../../domain/modality/modality'
import { allocate } from '../../domain/packages/allocation'
import { type DrawnEntry, drawsMissing, returnsOwed } from '../../domain/packages/standing'
import { isAppointmentPending } from '../../domain/scheduling/pending'
import type { TicketForm } from '../../ports'
import { openErrorTicket } from '../errors/openErrorTicket'
import { readOn } from '../ledger/appendFact'
import type { StreamState } from '../ledger/stream'
import { isAbandoned } from '../repair/abandonment'
import type { Session } from '../session'
import type { PurchaseTrouble, ShownPrepaid } from '../shown/prepaid'
import { appendPackage, type Done } from './appendPackage'
import { drawOn } from './draw'
import { keepPayment, keepPurchase } from './keepPurchase'
import { keepTold } from './keepTold'
import { shownPackages } from './shownPackages'
import { type PackagesRead, packagesKind } from './packagesKind'

type Prepaid = NonNullable<Modality['packages']>

export interface KeptPackages {
  state: StreamState
  /** Why a purchase that the ticket names granted nothing. */
  trouble: PurchaseTrouble | null
  /** Why something was left for the next opening. */
  failed: Refusal | null
  shown: ShownPrepaid | null
}

/** The packages, brought in line, and what the ticket shows of them. */
export async function keepPackages(
  session: Session,
  read: StreamState,
  form: TicketForm,
  options: Options
): Promise<KeptPackages> {
  const kept = await keepAll(session, read, form, options)
  return { ...kept, shown: shownPackages(session, kept.state.consultation, options.modality, kept.trouble) }
}

interface Options {
  modality: Modality
  prepaid: Prepaid
  fresh: boolean
}

/**
 * Reads the packages that this ticket draws on and brings them in line with what the ticket says: each step is safe to be done
 * by several openers at once. `fresh` = they were not read or written just now.
 */
async function keepAll(
  session: Session,
  read: StreamState,
  form: TicketForm,
  { modality, prepaid, fresh }: Options
): Promise<Omit<KeptPackages, 'shown'>> {
  const kept: Omit<KeptPackages, 'shown'> = { state: read, trouble: null, failed: null }
  const organizationId = read.consultation.payment.purchase?.data.organizationId ?? form.organizationId
  const known = session.packages?.organizationId === organizationId ? session.packages : null
  session.packages = known
  if (organizationId !== null && (fresh || !known)) {
    const packages = await readOn(session.context, packagesKind(session.context, organizationId), known ?? undefined)
    if (!packages.ok) return { ...kept, failed: packages.error }
    session.packages = packages.value
  }
  const purchase = await keepPurchase(session, kept.state, form, modality)
  if (!purchase.ok) return { ...kept, failed: leftFor(purchase.error) }
  Object.assign(kept, purchase.value)
  const told = await keepTold(session, kept.state, form)
  if (!told.ok) return { ...kept, failed: leftFor(told.error) }
  kept.trouble ??= told.value
  const payment = await keepPayment(session, kept.state)
  if (!payment.ok) return { ...kept, failed: leftFor(payment.error) }
  kept.state = payment.value
  const opened = await keepErrorTickets(session, kept.state)
  if (!opened.ok) return { ...kept, failed: leftFor(opened.error) }
  kept.state = opened.value
  for (const keep of [keepDraws, keepHolds]) {
    const done = await keep(session, kept.state, prepaid)
    if (!done.ok) return { ...kept, failed: leftFor(done.error) }
  }
  return kept
}

/** What somebody else did at the same moment is done. */
const leftFor = (refusal: Refusal): Refusal | null => (refusal.code === 'already_done' ? null : refusal)

/** A report whose ticket nobody is about to open any more gets it from whoever comes next. */
async function keepErrorTickets(session: Session, read: StreamState): Promise<Result<StreamState, Refusal>> {
  const { context } = session
  const now = context.ports.clock.now()
  let state = read
  for (const error of read.consultation.errors) {
    if (error.ticketId !== null || !isAbandoned(error.report, now)) continue
    const opened = await openErrorTicket(context, state, error)
    if (!opened.ok) return opened
    state = opened.value
  }
  return ok(state)
}

/** Draws whose entry is gone, or was never written, go back; entries whose draw went back draw again. */
async function keepDraws(session: Session, { consultation }: StreamState, prepaid: Prepaid): Promise<Done> {
  const { context } = session
  const ticketId = context.ports.ticket.id
  const entries = consultation.entries.map(drawnEntry)
  const now = context.ports.clock.now()
  const owedIn = (packages: PackagesRead) =>
    returnsOwed(packages.folded.state, { ticketId, entries, isLeft: draw => isAbandoned(draw, now) })
  for (const owed of session.packages ? owedIn(session.packages) : []) {
    const done = await appendPackage(session, `return-${owed.draw}`, seen => {
      const still = owedIn(seen).find(({ draw }) => draw === owed.draw)
      return still ? { kind: 'draw_returned', data: still } : null
    })
    if (!done.ok) return done
  }
  for (const entry of session.packages ? drawsMissing(session.packages.folded.state, { ticketId, entries }) : []) {
    if (!session.packages) break
    const drawing = { ...entry, entry: entry.op, ticketId, corrects: null }
    const drawn = await drawOn(context, session.packages, drawing, prepaid)
    if (!drawn.ok) return drawn
    session.packages = drawn.value
  }
  return ok(undefined)
}

const drawnEntry = ({ op, data, status, voided, waived }: Entry): DrawnEntry => {
  const { analystId, workDate, draw } = data
  const because = (alteration: Entry['voided']): string => alteration?.note.trim() || alteration?.reason || status
  return {
    op,
    analystId,
    workDate,
    // of a text that was changed nothing follows
    seconds: status === 'disputed' ? 0 : (draw?.seconds ?? 0),
    gone:
      status === 'voided'
        ? { why: status, reason: because(voided) }
        : status === 'waived'
          ? { why: status, reason: because(waived) }
          : status === 'corrected'
            ? { why: status, reason: null }
            : null
  }
}

/** The minutes of an appointment that is still to come are held apart; those of one that is gone are free again. */
async function keepHolds(session: Session, { consultation }: StreamState, { products }: Prepaid): Promise<Done> {
  const { context } = session
  const ticketId = context.ports.ticket.id
  const agreed = isAppointmentPending(consultation) ? consultation.appointment : null
  const holdsIn = ({ folded }: PackagesRead) =>
    [...folded.state.holds.values()].filter(({ data }) => data.ticketId === ticketId)
  const stale = session.packages ? holdsIn(session.packages).filter(({ data }) => data.appointment !== agreed?.op) : []
  for (const { n } of stale) {
    const done = await appendPackage(session, `release-${n}`, ({ folded }) =>
      folded.state.holds.has(n) ? { kind: 'package_released', data: { hold: n } } : null
    )
    if (!done.ok) return done
  }
  if (!agreed || !session.packages || holdsIn(session.packages).length > 0) return ok(undefined)
  const { op: appointment, data } = agreed
  const day = localDate(data.start, context.ports.clock.offsetAt)
  const partsIn = ({ folded }: PackagesRead) =>
    allocate(folded.state, {
      seconds: secondsBetween(data.start, data.end),
      workDate: day,
      products,
      hold: null,
      replaces: null
    }).parts
  for (const { package: one } of partsIn(session.packages)) {
    const done = await appendPackage(session, `hold-${appointment}-${one}`, seen => {
      const isHeld = holdsIn(seen).some(hold => hold.data.package === one)
      const part = isHeld ? undefined : partsIn(seen).find(next => next.package === one)
      return part
        ? { kind: 'package_held', data: { package: one, ticketId, appointment, day, seconds: part.seconds } }
        : null
    })
    if (!done.ok) return done
  }
  return ok(undefined)
}
