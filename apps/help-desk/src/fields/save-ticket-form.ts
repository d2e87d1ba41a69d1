import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { booleanOf, isRecord, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../input'
import type { TicketForm } from '../tables/field'
import { conditionFieldIds } from './field-uses'
import type { FormCondition } from './form-conditions'

/** Creates a form, or changes `before`. One form is the default at any time. @throws 422 */
export function saveTicketForm(desk: Desk, before: TicketForm | undefined, input: JsonRecord): TicketForm {
  const problems = new Problems()
  const draft = { ...(before ?? blankForm(desk)), updated_at: desk.clock.stamp() }
  draft.name = (textOf(input['name']) ?? textOf(input['raw_name']) ?? draft.name).trim()
  if (!draft.name) problems.add('name', 'Name: cannot be blank', 'BlankValue')
  draft.display_name =
    textOf(input['display_name']) ?? textOf(input['raw_display_name']) ?? (draft.display_name || draft.name)
  for (const flag of ['end_user_visible', 'active', 'in_all_brands'] as const)
    draft[flag] = booleanOf(input[flag]) ?? draft[flag]
  draft.position = wholeOf(input['position']) ?? draft.position
  if (input['ticket_field_ids'] !== undefined) draft.ticket_field_ids = wholesOf(input['ticket_field_ids'])
  const used = before ? conditionFieldIds(before) : []
  const leaving = before?.ticket_field_ids.find(id => used.includes(id) && !draft.ticket_field_ids.includes(id))
  if (leaving !== undefined)
    problems.add('ticket_field_ids', `Ticket field ${leaving}: take it out of the conditions first`, 'FieldInUse')
  const stranger = draft.ticket_field_ids.find(id => !desk.tables.ticketFields.get(id))
  if (stranger !== undefined) problems.add('ticket_field_ids', `Ticket field ${stranger}: does not exist`)
  for (const name of ['agent_conditions', 'end_user_conditions'] as const) {
    if (input[name] !== undefined) draft[name] = readConditions(input[name])
    checkConditions(draft, name, problems)
  }
  const makeDefault = booleanOf(input['default']) ?? draft.default
  if (before?.default && (!makeDefault || !draft.active))
    problems.add('default', 'Default: the default form stays active and default until another one is')
  problems.check()
  draft.default = makeDefault
  const saved = before ? desk.tables.ticketForms.update(before.id, draft) : desk.tables.ticketForms.insert(draft)
  if (saved.default) releaseOthers(desk, saved.id)
  return saved
}

function releaseOthers(desk: Desk, id: number): void {
  for (const form of desk.tables.ticketForms.find())
    if (form.default && form.id !== id) desk.tables.ticketForms.update(form.id, { default: false })
}

function blankForm(desk: Desk): Omit<TicketForm, 'id'> {
  const now = desk.clock.stamp()
  return {
    name: '',
    display_name: '',
    end_user_visible: false,
    position: desk.tables.ticketForms.count() + 1,
    active: true,
    default: desk.tables.ticketForms.count() === 0,
    in_all_brands: true,
    ticket_field_ids: [],
    agent_conditions: [],
    end_user_conditions: [],
    created_at: now,
    updated_at: now
  }
}

function readConditions(given: unknown): FormCondition[] {
  return recordsOf(given).map(condition => {
    const value = condition['value']
    return {
      parent_field_id: wholeOf(condition['parent_field_id']) ?? 0,
      value: typeof value === 'boolean' ? value : (textOf(value) ?? null),
      child_fields: recordsOf(condition['child_fields']).map(child => {
        const statuses = child['required_on_statuses']
        return {
          id: wholeOf(child['id']) ?? 0,
          is_required: booleanOf(child['is_required']) ?? false,
          ...(isRecord(statuses) ? { required_on_statuses: readStatuses(statuses) } : {})
        }
      })
    }
  })
}

function readStatuses(given: JsonRecord): { type: string; statuses?: string[]; custom_statuses?: number[] } {
  return {
    type: textOf(given['type']) ?? 'NO_STATUSES',
    ...(Array.isArray(given['statuses']) ? { statuses: given['statuses'].map(String) } : {}),
    ...(Array.isArray(given['custom_statuses']) ? { custom_statuses: wholesOf(given['custom_statuses']) } : {})
  }
}

/** Every field a condition names has to be on the form. */
function checkConditions(
  form: Pick<TicketForm, 'ticket_field_ids' | 'agent_conditions' | 'end_user_conditions'>,
  name: 'agent_conditions' | 'end_user_conditions',
  problems: Problems
): void {
  for (const condition of form[name])
    for (const id of [condition.parent_field_id, ...condition.child_fields.map(child => child.id)])
      if (!form.ticket_field_ids.includes(id)) problems.add(name, `Condition: field ${id} is not on the form`)
}
