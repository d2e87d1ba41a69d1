import type { TicketFieldKey } from '../catalog/generated/catalog'
import type { TicketForm } from '../ports'

/** One value of the open form; a misspelt key does not compile. */
export const fieldOf = (form: TicketForm, key: TicketFieldKey): string | number | boolean | null =>
  form.fields[key] ?? null
