import type { FieldValues, StoredTicket, TicketForm } from '../../ports'

/** The form differs from what is stored in something that is the agent's to decide: an update behind it would refuse its save. */
export function hasUnsavedEdits(form: TicketForm, stored: StoredTicket, ours: ReadonlySet<string>): boolean {
  const text = (value: unknown): string => (value === null || value === false ? '' : String(value ?? ''))
  const [shown, kept]: FieldValues<string>[] = [form.fields, stored.fields]
  const fields = Object.keys(form.fields).filter(key => !ours.has(key))
  const isReassigned = stored.assigneeId !== undefined && form.assignee.userId !== stored.assigneeId
  const isRenamed = stored.subject !== undefined && form.subject !== stored.subject
  return (
    isReassigned ||
    isRenamed ||
    form.status !== stored.status ||
    fields.some(key => text(shown?.[key]) !== text(kept?.[key]))
  )
}
