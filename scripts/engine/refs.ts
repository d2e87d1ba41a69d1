import { withFields } from '../resources/formConditions'
import type { TypeName } from '../resources/resource'
import { isId, prefixes, type RefKind, refKind } from './refKinds'
import { type Canonical, type Json, record, records, text } from '../zendesk/wire'

/** How each kind of reference reads on the other side; keys ↔ ids. Unknown ones are the translator's decision. */
export interface Translator {
  /** Ticket field key or id. */
  ticketField: (name: string) => string
  /** An id, or `group:<key>`, `user:<e-mail>`, `form:<key>`, `schedule:<key>`. */
  object: (kind: RefKind, name: string) => string
  triggerCategory: (name: string) => string
  /** Locale code ↔ locale id. */
  locale: (name: string) => string
}

const fieldPosition = /^custom_fields_(.+)$/
const placeholder = /(ticket\.ticket_field(?:_option_title)?_)([a-z0-9_]+)/g
const inField = (field: string, t: Translator) =>
  field.replace(fieldPosition, (_, name) => `custom_fields_${t.ticketField(name)}`)
const inText = (value: string, t: Translator) =>
  value.replace(placeholder, (_, head, name) => head + t.ticketField(name))
/** Words such as `assignee_id` or `current_groups` stand where an id could; only ids and prefixed keys are references. */
const inRef = (kind: RefKind, value: string, t: Translator) => {
  const prefix = prefixes[kind]
  return isId(kind, value) || (prefix && value.startsWith(prefix)) ? t.object(kind, value) : value
}

const inValue = (field: string, value: Json | undefined, t: Translator): Json => {
  const kind = refKind(field)
  const named = (part: string) => (kind ? inRef(kind, part, t) : inText(part, t))
  if (!Array.isArray(value)) return named(text(value))
  // Of a notification only the first part is its recipient; the others are its texts.
  return value.map((part, index) =>
    index === 0 || !field.startsWith('notification') ? named(text(part)) : inText(text(part), t)
  )
}

/** A view column is the bare id on the wire and `custom_fields_<key>` in a definition. */
const toWireColumn = (name: string, t: Translator) => name.replace(fieldPosition, (_, key) => t.ticketField(key))

const mapRule = (body: Canonical, t: Translator, column: (name: string) => string): Canonical => {
  const parts = (list: Json | undefined): Json =>
    records(list).map(entry => ({
      ...(entry as Canonical),
      field: inField(text(entry.field), t),
      value: inValue(text(entry.field), entry.value as Json, t)
    }))
  const sorting = (value: unknown): Json =>
    value ? { ...(record(value) as Canonical), by: column(text(record(value).by)) } : null
  const mapped: Canonical = { ...body }
  for (const name of ['all', 'any', 'actions']) if (body[name] !== undefined) mapped[name] = parts(body[name])
  const { type, ids } = record(body.restriction)
  if (type !== undefined)
    mapped.restriction = {
      type: text(type),
      ids: list(ids as Json)
        .map(id => inRef(type === 'Group' ? 'group' : 'user', id, t))
        .sort()
    }
  if (body.category !== undefined) mapped.category = t.triggerCategory(text(body.category))
  const output = record(body.output)
  if (body.output !== undefined) {
    const columns = Array.isArray(output.columns) ? output.columns.map(name => column(text(name))) : []
    mapped.output = { columns, group: sorting(output.group), sort: sorting(output.sort) }
  }
  return mapped
}

const carriers = new Set<TypeName>(['macro', 'view', 'trigger', 'automation', 'sla_policy'])

/** SLA filters spell a ticket field otherwise. */
const slaField = (body: Canonical, from: RegExp, to: string): Canonical => {
  const spelled = (list: Json | undefined): Json =>
    records(list).map(entry => ({ ...(entry as Canonical), field: text(entry.field).replace(from, to) }))
  return { ...body, all: spelled(body.all), any: spelled(body.any) }
}

const contentLocales = (body: Canonical, t: Translator): Canonical => ({
  ...body,
  default_locale: t.locale(text(body.default_locale)),
  variants: records(body.variants)
    .map(({ locale, content }) => ({ locale: t.locale(text(locale)), content: text(content) }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1))
})

/** A form lists bare field ids; only ours are compared, unless the whole list is put back. */
const formToWire = (body: Canonical, t: Translator): Canonical => ({
  ...body,
  ...withFields(body, key => t.ticketField(key)),
  fields: list(body.fields).map(key => t.ticketField(key))
})
const formToKeys = (body: Canonical, t: Translator): Canonical => ({
  ...body,
  ...withFields(body, id => t.ticketField(id)),
  fields: list(body.fields)
    .filter(id => body.whole === true || t.ticketField(id) !== id)
    .map(id => t.ticketField(id))
})
const list = (value: Json | undefined): string[] => (Array.isArray(value) ? value.map(text) : [])

export const keysToIds = (type: TypeName, body: Canonical, t: Translator): Canonical => {
  if (type === 'ticket_form') return formToWire(body, t)
  if (type === 'dynamic_content') return contentLocales(body, t)
  const mapped = carriers.has(type) ? mapRule(body, t, name => toWireColumn(name, t)) : body
  return type === 'sla_policy' ? slaField(mapped, /^custom_fields_/, 'ticket_fields_') : mapped
}

export const idsToKeys = (type: TypeName, body: Canonical, t: Translator): Canonical => {
  if (type === 'ticket_form') return formToKeys(body, t)
  if (type === 'dynamic_content') return contentLocales(body, t)
  if (!carriers.has(type)) return body
  const spelled = type === 'sla_policy' ? slaField(body, /^ticket_fields_/, 'custom_fields_') : body
  return mapRule(spelled, t, name => (/^\d+$/.test(name) ? inField(`custom_fields_${name}`, t) : name))
}
