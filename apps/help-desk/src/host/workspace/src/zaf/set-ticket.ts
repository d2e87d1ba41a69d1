import { ZafError } from '../../../zaf-bridge/protocol'
import type { Account } from '../rest/directory'
import type { WireField } from '../rest/wire'
import type { TicketSession } from '../ticket-form/TicketSession'
import { customKey, fieldIdOf, type FormValue } from '../ticket-form/values'
import { priorityNames, statusNames, typeNames } from '../ui/shared/names'
import { formKeyOf } from './field-model'

const choices: Record<string, Record<string, string>> = {
  'ticket.status': statusNames,
  'ticket.priority': priorityNames,
  'ticket.type': typeNames
}
const numberOf = (value: unknown): number | null => {
  const number = Number(value)
  return value === null || value === '' || !Number.isFinite(number) ? null : number
}
const part = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** Puts an app's value into the form, as if the agent had typed it. @throws ZafError when the form cannot take it. */
export function setTicket(path: string, value: unknown, session: TicketSession, account: Account): void {
  if (session.state().ticket.status === 'closed') throw new ZafError('The ticket is closed')
  const choice = choices[path]
  if (choice) {
    if (value !== null && value !== '' && !(String(value) in choice))
      throw new ZafError(`Invalid value: ${String(value)}`)
    return session.edit({ [path.slice('ticket.'.length)]: value === null ? null : String(value) })
  }
  const fieldName = /^ticket\.customField:(.+)$/.exec(path)?.[1]
  if (fieldName !== undefined) return setCustomField(fieldName, value, session, account)
  const set = setters[path]
  if (!set) throw new ZafError('No such Api')
  set(value, session)
}

const setters: Record<string, (value: unknown, session: TicketSession) => void> = {
  'ticket.subject': (value, session) => session.edit({ subject: String(value ?? '') }),
  'ticket.externalId': (value, session) => session.edit({ external_id: value === null ? null : String(value) }),
  'ticket.tags': (value, session) => {
    if (!Array.isArray(value)) throw new ZafError('Tags must be a list')
    session.edit({ tags: [...new Set(value.map(String))].sort() })
  },
  'ticket.assignee': (value, session) => {
    const group = part(value, 'groupId')
    const user = part(value, 'userId')
    if (group === undefined && user === undefined) throw new ZafError('Expects userId, groupId or both')
    session.edit({
      ...(group === undefined ? {} : { group_id: numberOf(group) }),
      ...(user === undefined ? {} : { assignee_id: numberOf(user) })
    })
  },
  'ticket.requester': (value, session) => setRequester(part(value, 'id'), session),
  'ticket.requester.id': setRequester,
  'ticket.brand': (value, session) => session.edit({ brand_id: numberOf(part(value, 'id')) }),
  'ticket.brand.id': (value, session) => session.edit({ brand_id: numberOf(value) }),
  'ticket.form.id': (value, session) => session.edit({ ticket_form_id: numberOf(part(value, 'id') ?? value) }),
  'ticket.comment.text': (value, session) => session.compose({ text: String(value ?? '') }),
  'comment.text': (value, session) => session.compose({ text: String(value ?? '') }),
  'ticket.comment.type': setCommentType,
  'comment.type': setCommentType
}

function setRequester(value: unknown, session: TicketSession): void {
  const id = numberOf(value)
  if (id === null) throw new ZafError('The requester must exist')
  session.edit({ requester_id: id })
}

function setCommentType(value: unknown, session: TicketSession): void {
  if (value !== 'internalNote' && value !== 'publicReply') throw new ZafError(`Invalid value: ${String(value)}`)
  session.compose({ isPublic: value === 'publicReply' })
}

function setCustomField(name: string, value: unknown, session: TicketSession, account: Account): void {
  const id = fieldIdOf(formKeyOf(name, account))
  const field = account.fields.find(candidate => candidate.id === id)
  if (!field) throw new ZafError(`Could not find field ${name}`)
  session.edit({ [customKey(field.id)]: customValue(field, value) })
}

/** @throws ZafError for a value the field's control could not hold. */
export function customValue(field: WireField, value: unknown): FormValue {
  if (field.type === 'checkbox') return ['true', 'yes', '1'].includes(String(value))
  if (value === null || value === undefined || value === '') return null
  const options = (field.custom_field_options ?? []).map(option => option.value)
  if (field.type === 'multiselect') {
    const chosen = Array.isArray(value) ? value.map(String) : [String(value)]
    if (chosen.every(item => options.includes(item))) return chosen
    throw new ZafError(`Invalid value: ${chosen.join(', ')}`)
  }
  if (field.type === 'tagger' && !options.includes(String(value))) throw new ZafError(`Invalid value: ${String(value)}`)
  if (field.type === 'date') return dateValue(value)
  if (field.type === 'integer' || field.type === 'decimal' || field.type === 'lookup') {
    return typeof value === 'number' ? value : Number.isFinite(Number(value)) ? Number(value) : String(value)
  }
  return String(value)
}

/** `client.set` of a Date arrives as its ISO text. */
function dateValue(value: unknown): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(String(value))?.[0]
  if (day === undefined) throw new ZafError(`Invalid value: ${String(value)}`)
  return day
}
