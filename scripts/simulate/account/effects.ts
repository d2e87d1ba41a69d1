import { type Raw, record, records, text } from '../../zendesk/wire'
import type { Outcome } from '../play'
import type { World } from '../world'
import type { ForeignRule } from './foreignRules'

/** What one rule of somebody else did to the ticket of a scenario. */
export interface Effect {
  rule: Pick<ForeignRule, 'type' | 'id' | 'title'>
  /** Fields by our key or their title. */
  changes: { field: string; from: unknown; to: unknown }[]
  mails: { to: string[]; subject: string }[]
}

/** By the ticket's audits, which name the rule behind each event. */
export const effectsOf = (
  outcome: Outcome,
  rules: ReadonlyMap<string, ForeignRule>,
  name: ReturnType<typeof namesOf>
): Effect[] => {
  const fired = new Set(outcome.trace.filter(one => one.fired).map(one => one.id))
  const events = outcome.audits.flatMap(audit =>
    records(audit.events).map(event => ({ event, by: sourceOf(event) || sourceOf(audit) }))
  )
  return [...rules].flatMap(([id, { type, id: on, title }]) => {
    if (!fired.has(id)) return []
    const own = events.filter(one => one.by === id).map(one => one.event)
    return [
      {
        rule: { type, id: on, title },
        changes: own
          .filter(event => event.field_name !== undefined)
          .map(event => ({
            field: name.field(text(event.field_name)),
            from: name.value(text(event.field_name), event.previous_value ?? null),
            to: name.value(text(event.field_name), event.value ?? null)
          })),
        mails: own
          .filter(event => event.type === 'Notification')
          .map(event => ({ to: list(event.recipients).map(name.person), subject: text(event.subject) }))
      }
    ]
  })
}

const sourceOf = (of: Raw) => text(record(record(record(of.via).source).from).id)
const list = (value: unknown) => (Array.isArray(value) ? value.map(text) : [])

/** How people call what the world has by number; `titles` are those of others' objects, by type and key. */
export const namesOf = ({ bindings, people }: World, titles: ReadonlyMap<string, string>) => {
  const called = (type: 'ticket_field' | 'group', id: string) => {
    const key = bindings.key(type, id)
    return key === undefined ? null : (titles.get(`${type} ${key}`) ?? key)
  }
  const person = (id: string) =>
    [...people].find(([, other]) => other === id)?.[0] ?? bindings.key('user', id)?.replace(/^foreign_/, 'user ') ?? id
  return {
    person,
    field: (name: string) => (/^\d+$/.test(name) ? called('ticket_field', name) : null) ?? name,
    value: (field: string, value: unknown) => {
      if (field === 'group_id') return called('group', text(value)) ?? value
      return field === 'assignee_id' || field === 'requester_id' ? person(text(value)) || value : value
    }
  }
}
