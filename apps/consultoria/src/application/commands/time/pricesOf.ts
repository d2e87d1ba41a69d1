import { billOf } from '../../../domain/billing/billing'
import type { Consultation } from '../../../domain/consultation/consultation'
import { addSeconds, localDate } from '../../../domain/kernel/instant'
import { priceOf, type Price } from '../../../domain/kernel/money'
import { proposedEntry } from '../../../domain/time/proposedEntry'
import type { ToldTime } from '../../../domain/time/limits/possible'
import type { Actions } from '../../actions'
import { simulate } from '../../ledger/simulate'
import { modalityOf } from '../../modalityOf'
import type { Context } from '../../context'
import type { Session } from '../../session'
import { entryDraft } from './entryDraft'
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

/** Before a minute is typed: what so many more would add, by minimum, scope and ceiling, once they have passed. */
export const costOfNext =
  (session: Session): Actions['costOfNext'] =>
  async seconds => {
    const { known } = session
    if (!known?.consultation.gate.open) return null
    const { ports } = session.context
    const now = addSeconds(ports.clock.now(), seconds)
    const context = { ...session.context, ports: { ...ports, clock: { ...ports.clock, now: () => now } } }
    const { offsetAt } = ports.clock
    const next = { startedAt: null, endedAt: null, workDate: localDate(now, offsetAt), seconds }
    return priceOfParts(session, context, [next], null)
  }

/** What each way of telling a timer's time would cost, all parts of it together; on what was loaded, nothing is asked. */
export const pricesOf =
  (session: Session): Actions['pricesOf'] =>
  async (ways, capture) =>
    Promise.all(
      ways.map(parts => {
        const { offsetAt } = session.context.ports.clock
        const told = parts.map(part => ({ ...part, workDate: localDate(part.startedAt, offsetAt) }))
        return priceOfParts(session, session.context, told, capture)
      })
    )

async function priceOfParts(
  session: Session,
  context: Context,
  parts: readonly ToldTime[],
  capture: number | null
): Promise<number | null> {
  const { last, known } = session
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
    const input = { ...entry, ...part, ...about }
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
