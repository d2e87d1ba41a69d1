import type { TicketFieldKey } from '../catalog/generated/catalog'
import { parseAnnouncement } from '../domain/audit/announcement'
import type { TicketForm } from '../ports'

/** One value of the open form; a misspelt key does not compile. */
export const fieldOf = (form: TicketForm, key: TicketFieldKey): string | number | boolean | null =>
  form.fields[key] ?? null

/** The operation whose fact the form announces with its next save, or announced with the last one. */
export const stagedOp = (form: TicketForm): string => parseAnnouncement(String(fieldOf(form, 'consult_op') ?? '')).op
