import { billOf } from '../../../domain/billing/billing'
import type { Consultation, Entry } from '../../../domain/consultation/consultation'
import { UNTOUCHED } from '../../../domain/time/coverage'
import { roomUnder } from '../../../domain/time/limits/aboveCeiling'
import { localDate } from '../../../domain/kernel/instant'
import { priceOf, type Price } from '../../../domain/kernel/money'
import { proposedEntry } from '../../../domain/time/proposedEntry'
import type { Measured } from '../../../domain/time/timer/longTimer'
import type { Actions } from '../../actions'
import { simulate } from '../../ledger/simulate'
import { modalityOf } from '../../modalityOf'
import type { Context } from '../../context'
import type { Session } from '../../session'
import { entryDraft, sessionOf } from './entryDraft'
import { workerOf } from './workerOf'

/** Minutes that a bill gains, and what they cost at the price of what was told last; null = nothing has a price. */
export function addedTo(
  context: Context,
  before: Consultation,
  after: Consultation,
  price: Price | null
): { addedBilledMinutes: number; addedAmount: number | null } {
  const modality = modalityOf(context, after.modality)
  const addedBilledMinutes = billOf(after, modality).billedMinutes - billOf(before, modality).billedMinutes
  return { addedBilledMinutes, addedAmount: price && priceOf(addedBilledMinutes * 60, price) }
}

/** Before a minute is typed: what so many more would add, by minimum, scope and ceiling, at the price in force. */
export const costOfNext =
  (session: Session): Actions['costOfNext'] =>
  async seconds => {
    const { context, last, known } = session
    const price = known?.consultation.acceptance?.data.price ?? null
    if (!last || !known?.consultation.gate.open || price === null) return null
    const { consultation } = known
    const { clock, directory } = context.ports
    const { id } = await directory.me()
    const room = roomUnder(consultation.payer, consultation.entries) ?? seconds
    const told = Math.min(seconds, room)
    if (told === 0 || consultation.payer.kind !== 'client') return null
    const proposed = proposedEntry(
      consultation,
      { capture: null, corrects: null },
      { now: clock.now(), offsetAt: clock.offsetAt }
    )
    const next: Entry = {
      n: Number.MAX_SAFE_INTEGER,
      by: id,
      at: clock.now(),
      op: '',
      data: {
        ...proposed,
        seconds,
        analystId: id,
        requesterId: last.form.requester?.id ?? 0,
        organizationId: last.form.organizationId,
        capture: null,
        corrects: null,
        session: sessionOf(consultation)
      },
      ...UNTOUCHED,
      payer: 'client',
      unit: null,
      status: 'counts',
      service: { from: clock.now(), to: clock.now() },
      served: true,
      invoice: null,
      invoicedBy: null,
      unbillable: null,
      billableSeconds: told,
      coveredSeconds: told,
      unbillableSeconds: seconds - told,
      packageSeconds: 0,
      portions: [{ seconds: told, price }],
      above: [],
      price
    }
    return addedTo(context, consultation, { ...consultation, entries: [...consultation.entries, next] }, price)
      .addedAmount
  }

/** What each way of telling a timer's time would cost, all parts of it together; on what was loaded, nothing is asked. */
export const pricesOf =
  (session: Session): Actions['pricesOf'] =>
  async (ways, capture) =>
    Promise.all(ways.map(parts => priceOfParts(session, parts, capture)))

async function priceOfParts(
  session: Session,
  parts: readonly Measured[],
  capture: number | null
): Promise<number | null> {
  const { context, last, known } = session
  if (!last || !known) return null
  const { clock, directory } = context.ports
  const me = await directory.me()
  const stored = { requesterId: last.form.requester?.id ?? 0, organizationId: last.form.organizationId }
  let state = known
  let price: Price | null = null
  for (const [index, part] of parts.entries()) {
    // the first part closes the stopped timer; what is told of the others is what splitting it leaves
    const about = { capture: index === 0 ? capture : null, corrects: null }
    const entry = proposedEntry(state.consultation, about, { now: clock.now(), offsetAt: clock.offsetAt })
    const worker = await workerOf(session, last.consultation, { capture, corrects: null })
    if (!worker.ok) return null
    const input = { ...entry, ...part, ...about, workDate: localDate(part.startedAt, clock.offsetAt) }
    const recorder = { worker: worker.value, stored, noteMayBeMissing: true }
    const draft = entryDraft(context, state.consultation, input, recorder)
    if (!draft.ok) return null
    const told = { ...draft.value.draft, data: { ...draft.value.draft.data, note: '…' } }
    const simulated = simulate(context, state, told, { op: `preview-${index}`, me })
    if (!simulated.ok) return null
    const { after, fact } = simulated.value
    price = after.entries.find(({ n }) => n === fact.n)?.price ?? price
    state = simulated.value.state
  }
  return addedTo(context, known.consultation, state.consultation, price).addedAmount
}
