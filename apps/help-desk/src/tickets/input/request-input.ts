import type { Desk } from '../../desk'
import { missingForClient } from '../../fields/required-fields'
import { invalid } from '../../http/api-error'
import { Problems } from '../../http/problems'
import { wholeOf, type JsonRecord } from '../../input'
import type { TicketForm } from '../../tables/field'
import type { Ticket } from '../../tables/ticket'
import { readCustomFields, readPlain } from './ticket-input'

/** What a client may say of a new request; anything else is passed over. OAS CreateRequest */
const settable = new Set(
  'subject comment priority type due_at ticket_form_id via_followup_source_id collaborators email_ccs additional_collaborators organization_id metadata'.split(
    ' '
  )
)

/**
 * The body of a new request as far as its writer may set it: fields that are visible and editable in the portal, a form that
 * is shown to end users, and nothing missing that form asks for. `source` is the closed request it follows up.
 * @throws 422
 */
export function readRequest(desk: Desk, given: JsonRecord, source: Ticket | undefined): JsonRecord {
  const input = Object.fromEntries(Object.entries(given).filter(([name]) => settable.has(name)))
  const problems = new Problems()
  const fields = editable(desk, readCustomFields(desk, given, problems) ?? {})
  const form = formOf(desk, given, source)
  const { type = null, priority = null } = readPlain(desk, input, undefined, problems)
  const held = { fields: { ...source?.fields, ...fields }, type, priority }
  for (const field of missingForClient(desk, form, held))
    problems.add('base', `${field.title_in_portal}: cannot be blank`, 'BlankValue')
  problems.check()
  return { ...input, custom_fields: fields }
}

function editable(desk: Desk, fields: Ticket['fields']): Ticket['fields'] {
  const open = ([id]: [string, unknown]) => {
    const field = desk.tables.ticketFields.get(Number(id))
    return field?.visible_in_portal === true && field.editable_in_portal
  }
  return Object.fromEntries(Object.entries(fields).filter(open))
}

/** The form that is named, else the one followed up has, else the default one. */
function formOf(desk: Desk, given: JsonRecord, source: Ticket | undefined): TicketForm | undefined {
  const { ticketForms } = desk.tables
  const id = wholeOf(given['ticket_form_id'])
  if (id === undefined) return ticketForms.get(source?.ticket_form_id) ?? ticketForms.find().find(form => form.default)
  const form = ticketForms.get(id)
  if (!form?.active || !form.end_user_visible) throw invalid('ticket_form_id', 'Ticket form: is invalid')
  return form
}
