import type { TicketFieldKey } from '../catalog/generated/catalog'
import { parseAnnouncement } from '../domain/audit/announcement'
import type { Modality } from '../domain/modality/modality'
import type { FieldValues, TicketForm } from '../ports'

/** One value of the open form; a misspelt key does not compile. */
export const fieldOf = (form: Pick<TicketForm, 'fields'>, key: TicketFieldKey): string | number | boolean | null =>
  form.fields[key] ?? null

/** The day on which the ticket is dealt with next, as the open form says it; the modality names the field. */
export const controlDateOf = (
  { fields }: Pick<TicketForm, 'fields'>,
  { controlDateField }: Modality
): string | null => {
  const values: FieldValues<string> = fields
  const value = values[controlDateField]
  return typeof value === 'string' ? value.slice(0, 10) : null
}

/** The operation whose fact the form announces with its next save, or announced with the last one. */
export const stagedOp = (form: TicketForm): string => parseAnnouncement(String(fieldOf(form, 'consult_op') ?? '')).op
