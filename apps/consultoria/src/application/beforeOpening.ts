import type { BeforeOpening } from '../domain/terms/data'
import type { TicketForm } from '../ports'
import { fieldOf } from './fieldOf'

/** What cancelling puts back. */
export const beforeOpening = (form: Pick<TicketForm, 'subject' | 'fields'>): BeforeOpening => {
  const type = fieldOf(form, 'request_type')
  return { subject: form.subject, requestType: typeof type === 'string' && type !== '' ? type : null }
}
