import { ZafError } from '../../../zaf-bridge/protocol'
import type { Account } from '../rest/directory'
import type { WireField } from '../rest/wire'
import { customKey } from '../ticket-form/values'
import type { TicketState } from '../ticket-form/ticket-state'
import { priorityNames, statusNames, typeNames } from '../ui/shared/names'

const systemNames: Record<string, string> = { tickettype: 'type', group: 'assignee' }
const systemKeys: Record<string, string> = {
  subject: 'subject',
  status: 'status',
  type: 'type',
  priority: 'priority',
  assignee: 'assignee_id',
  tags: 'tags',
  requester: 'requester_id',
  brand: 'brand_id'
}

const systemTypes = new Set(['subject', 'description', 'status', 'tickettype', 'priority', 'group', 'assignee'])

/** `custom_field_<id>`, or the system field's own name. */
const zafFieldName = (field: WireField): string =>
  systemTypes.has(field.type) ? (systemNames[field.type] ?? field.type) : `custom_field_${field.id}`

/** The form key an app's field name stands for. @throws ZafError for a field the account does not have. */
export function formKeyOf(name: string, account: Account): string {
  const id = /^custom_field_(\d+)$/.exec(name)?.[1] ?? /^(\d+)$/.exec(name)?.[1]
  if (id !== undefined && account.fields.some(field => field.id === Number(id))) return customKey(Number(id))
  const key = systemKeys[name]
  if (key === undefined) throw new ZafError(`Could not find field ${name}`)
  return key
}

export function zafFields(account: Account, state: TicketState): Record<string, unknown>[] {
  const named = new Map(account.fields.map(field => [zafFieldName(field), field]))
  return [...named].flatMap(([name, field]) => {
    if (name === 'description') return []
    const key = formKeyOf(name, account)
    return [
      {
        name,
        label: field.title,
        type: field.type,
        isVisible: !state.hiddenFields.includes(key),
        isEnabled: !state.disabledFields.includes(key),
        isRequired: field.required,
        optionValues: optionsOf(field).map(([value, label]) => ({ value, label, isVisible: true, isEnabled: true }))
      }
    ]
  })
}

export function zafField(name: string, account: Account, state: TicketState): Record<string, unknown> {
  const plain = /^\d+$/.test(name) ? `custom_field_${name}` : name
  const found = zafFields(account, state).find(field => field['name'] === plain)
  if (!found) throw new ZafError(`Could not find field ${name}`)
  return found
}

function optionsOf(field: WireField): [string, string][] {
  if (field.type === 'status') return Object.entries(statusNames)
  if (field.type === 'tickettype') return Object.entries(typeNames)
  if (field.type === 'priority') return Object.entries(priorityNames)
  return (field.custom_field_options ?? []).map(option => [option.value, option.name])
}
