import { announcedBy, announcementOf, figuresOf } from '../../domain/audit/announcement'
import type { Fact } from '../../domain/registry'
import { slotName } from '../../domain/ledger/slots'
import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { FieldValues, StoredTicket, TicketWrite } from '../../ports'
import type { Context } from '../context'
import { headOf } from './headOf'
import { projectionFields } from '../projections/projectionFields'
import { projectionOf } from '../projections/projectionOf'
import type { StreamState } from '../ledger/stream'
import { hasUnsavedEdits } from '../projections/unsavedEdits'
import { writeOnce } from './writeOnce'

/** Money that no comment announces: an update of the ticket's own fields does. */
export const isAnnouncedByFields = (fact: Fact): boolean => announcedBy(fact) === 'fields'

/** What an update that announces a fact carries: the audit keeps it, and nobody can change it there. */
export function announcing(
  state: Pick<StreamState, 'stream' | 'records' | 'facts' | 'consultation'>,
  n: number
): Pick<TicketWrite, 'announces' | 'head'> & { fields: FieldValues } {
  const { stream, consultation } = state
  const fact = state.facts.find(item => item.n === n)
  const hash = state.records.find(({ slot, reading }) => slot?.n === n && reading.kind === 'fact')?.hash
  if (!fact || hash === undefined) return { announces: null, head: headOf(consultation), fields: {} }
  return {
    announces: { slot: slotName(stream, n), kind: fact.kind, hash, figures: figuresOf(fact) },
    head: headOf(consultation),
    // the update really changes the ticket: of one that changes nothing Zendesk keeps no audit
    fields: { consult_op: announcementOf(fact.op, hash) }
  }
}

/**
 * Announces a fact with the ticket's own fields. While the agent has unsaved edits it travels with the agent's own save, which
 * an update behind the form would refuse.
 */
export async function announce(
  context: Context,
  state: StreamState,
  n: number,
  { resumed, before = null }: { resumed: boolean; before?: StoredTicket | null }
): Promise<Result<'written' | 'staged' | 'waiting', Refusal>> {
  const { ticket } = context.ports
  const fact = state.facts.find(item => item.n === n)
  if (!fact) return ok('written')
  const { fields: announced, ...rest } = announcing(state, n)
  const form = await ticket.form()
  // a stamp from before the fact: whoever told the ticket something since then outdates it
  const stored = before && !resumed ? ok(before) : await ticket.stored({ settled: resumed })
  const ours = new Set([...Object.keys(projectionOf(context, state.consultation, form.fields).fields), 'consult_op'])
  const isEdited = stored.ok && (form.comment.text !== '' || hasUnsavedEdits(form, stored.value, ours))
  if (isEdited) {
    // one save carries one operation: what is staged already goes first
    if ((form.fields['consult_op'] ?? null) !== (stored.value.fields['consult_op'] ?? null)) return ok('waiting')
    const staged = await ticket.stage({
      fields: { ...projectionFields(context, state.consultation, form.fields), ...announced }
    })
    return staged.ok ? ok('staged') : staged
  }
  const present = stored.ok ? stored.value.fields : form.fields
  const fields = { ...projectionFields(context, state.consultation, present), ...announced }
  const written = await writeOnce(
    context,
    { op: fact.op, ...rest, fields },
    // what somebody else's update says of it is no word of its author's
    { resumed, by: (await context.ports.directory.me()).id, ...(stored.ok ? { stored: stored.value } : {}) }
  )
  return written.ok ? ok('written') : written
}
