import type { Desk } from '../desk'
import type { TicketField, TicketForm } from '../tables/field'
import type { FieldValue, Ticket } from '../tables/ticket'
import { isRequiredOn, shownOnForm } from './form-conditions'

type Filled = Pick<Ticket, 'fields' | 'type' | 'priority'>

const isBlank = (value: FieldValue | undefined): boolean =>
  value === undefined || value === null || value === '' || value === false

/** What a field of the form holds; type and priority are fields of every account. */
function heldBy(field: TicketField | undefined, ticket: Filled): FieldValue | undefined {
  if (field?.type === 'tickettype') return ticket.type
  if (field?.type === 'priority') return ticket.priority
  return field && ticket.fields[String(field.id)]
}

/** Type and priority can be asked for; subject, status, group and the like have rules of their own. */
const canBeAsked = (field: TicketField): boolean =>
  field.active && (field.removable || field.type === 'tickettype' || field.type === 'priority')

function missing(
  desk: Desk,
  form: TicketForm | undefined,
  conditions: TicketForm['agent_conditions'],
  ticket: Filled,
  isRequired: (field: TicketField, rules: ReturnType<typeof shownOnForm>[number]['rules']) => boolean
): TicketField[] {
  const fields = new Map(desk.tables.ticketFields.find().map(field => [field.id, field]))
  const ids = form?.ticket_field_ids ?? [...fields.keys()]
  const shown = shownOnForm(ids, conditions, id => heldBy(fields.get(id), ticket))
  return shown.flatMap(({ id, rules }) => {
    const field = fields.get(id)
    const asked = field && canBeAsked(field) && isRequired(field, rules) && isBlank(heldBy(field, ticket))
    return asked ? [field] : []
  })
}

/**
 * Fields an agent has to fill in before the ticket may have this status. A ticket with a form answers for the fields shown on
 * it; a conditional field's own requirement takes the place of the field's.
 * https://support.zendesk.com/hc/en-us/articles/4408846008218
 */
export function missingForAgent(desk: Desk, ticket: Ticket, status: string): TicketField[] {
  const form = desk.tables.ticketForms.get(ticket.ticket_form_id)
  const solves = status === 'solved' || status === 'closed'
  return missing(desk, form, form?.agent_conditions ?? [], ticket, (field, rules) =>
    rules === null ? field.required && solves : rules.some(rule => isRequiredOn(rule, status))
  )
}

/** Fields an end user has to fill in before a request is taken: what they cannot see or edit is not asked of them. */
export function missingForClient(desk: Desk, form: TicketForm | undefined, ticket: Filled): TicketField[] {
  return missing(desk, form, form?.end_user_conditions ?? [], ticket, (field, rules) => {
    if (!field.removable || !field.visible_in_portal || !field.editable_in_portal) return false
    return rules === null ? field.required_in_portal : rules.some(rule => rule.is_required)
  })
}

const classes: Readonly<Record<string, string>> = {
  tickettype: 'FieldTicketType',
  partialcreditcard: 'FieldPartialCreditCard'
}

/** A field's type as recorded refusals name it: `FieldTagger`. */
export const fieldClass = ({ type }: Pick<TicketField, 'type'>): string =>
  classes[type] ?? `Field${type.charAt(0).toUpperCase()}${type.slice(1)}`
