import type { Desk } from '../desk'
import { invalid } from '../http/api-error'
import type { TicketField, TicketForm } from '../tables/field'

interface Rule {
  title: string
  conditions?: { all: { field: string }[]; any: { field: string }[] }
  actions?: { field: string }[]
}

/** Fields the conditions of a form name. */
export function conditionFieldIds(form: Pick<TicketForm, 'agent_conditions' | 'end_user_conditions'>): number[] {
  return [...form.agent_conditions, ...form.end_user_conditions].flatMap(condition => [
    condition.parent_field_id,
    ...condition.child_fields.map(child => child.id)
  ])
}

function names({ conditions, actions = [] }: Rule, subject: string): boolean {
  return [...(conditions?.all ?? []), ...(conditions?.any ?? []), ...actions].some(part => part.field === subject)
}

function rulesNaming(desk: Desk, subject: string): string[] {
  const { macros, triggers, automations, views, slaPolicies } = desk.tables
  const policies = slaPolicies.find().map(({ title, filter }): Rule => ({ title, conditions: filter }))
  const rules: Rule[] = [...macros.find(), ...triggers.find(), ...automations.find(), ...views.find(), ...policies]
  return rules.filter(rule => names(rule, subject)).map(rule => rule.title)
}

/** @throws 422 naming what still uses it: a field in use can be neither switched off nor deleted. */
function refuseUsed(title: string, uses: string[]): void {
  if (uses.length > 0) throw invalid('base', `Field ${title} is used in ${uses.join(', ')}`, 'FieldInUse')
}

/** Conditions of forms, macros, triggers, automations, views and SLA policies. @throws 422 */
export function refuseUsedTicketField(desk: Desk, { id, title }: TicketField): void {
  const forms = desk.tables.ticketForms.find().filter(form => conditionFieldIds(form).includes(id))
  const rules = [...rulesNaming(desk, `custom_fields_${id}`), ...rulesNaming(desk, `ticket_fields_${id}`)]
  refuseUsed(title, [...forms.map(form => `the conditions of form ${form.name}`), ...rules])
}

/** User fields are asked about of the requester and of the current user. @throws 422 */
export function refuseUsedProperty(
  desk: Desk,
  owners: readonly string[],
  { key, title }: { key: string; title: string }
) {
  refuseUsed(
    title,
    owners.flatMap(owner => rulesNaming(desk, `${owner}.custom_fields.${key}`))
  )
}
