import type { Projection } from '../../domain/consultation/projection'
import { ok } from '../../domain/kernel/result'
import type { StoredTicket, TicketForm } from '../../ports'
import type { Context } from '../context'
import { headOf } from '../announcing/headOf'
import { readStream } from '../ledger/readStream'
import type { StreamState } from '../ledger/stream'
import { hasUnsavedEdits } from './unsavedEdits'
import { gapsIn, isGap, type Assigned, type ProjectionRepair } from './projectionRepair'

const TRIES = 3

/**
 * While the agent has unsaved edits nothing is written behind the form, because that would refuse the agent's own save: the
 * fields are staged and go with it. The form is read anew right before each decision: the agent may have sent it meanwhile,
 * and what is staged on a form that was just saved would stay unsent. So is the stream, behind the stamp: of what is written
 * later the update is refused, and what was written before is answered as the newer stream.
 */
export async function writeProjections(
  context: Context,
  state: StreamState,
  wanted: (ticket: Pick<TicketForm, 'fields'> & { subject?: string }) => Projection & Assigned,
  /** Read before the stream's last fact was written: nothing needs to be read again behind this stamp. */
  before: StoredTicket | null = null
): Promise<ProjectionRepair | StreamState> {
  const { ticket } = context.ports
  const { stream, consultation } = state
  const stage = async (form: TicketForm): Promise<ProjectionRepair> =>
    (await ticket.stage(gapsIn({ ...form, assigneeId: form.assignee.userId }, wanted(form)))).ok ? 'staged' : 'pending'
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const form = await ticket.form()
    if (form.comment.text !== '') return stage(form)
    const known = attempt === 0 ? before : null
    const stored = known ? ok(known) : await ticket.stored()
    if (!stored.ok) return 'pending'
    if (!known) {
      const now = await readStream(context, stream, state)
      if (!now.ok) return 'pending'
      if (now.value.records.length > state.records.length) return now.value
    }
    if (hasUnsavedEdits(form, stored.value, new Set(Object.keys(wanted(form).fields)))) {
      if (JSON.stringify(await ticket.form()) !== JSON.stringify(form)) continue
      return stage(form)
    }
    const gaps = gapsIn(stored.value, wanted(stored.value))
    if (!isGap(gaps)) return 'none'
    const { removeTags, ...patch } = gaps
    const op = `projection-${stream}-${consultation.head?.n ?? 0}`
    const change = { op, announces: null, head: headOf(consultation), updatedStamp: stored.value.updatedAt }
    const written = await ticket.write({ ...change, ...patch, ...(removeTags.length > 0 ? { removeTags } : {}) })
    if (written.ok) return 'written'
    if (written.error.kind !== 'conflict') return 'pending'
  }
  return 'pending'
}
