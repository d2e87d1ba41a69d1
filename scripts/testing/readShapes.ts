import { type Raw, record, records, text } from '../zendesk/wire'

/** How a write becomes what is read back. */
interface ReadShape {
  envelope: string
  idName: 'id' | 'key'
  onCreate: (body: Raw, id: number, index: number) => Raw
  onUpdate: (stored: Raw, body: Raw) => Raw
}

const rawTitles = (body: Raw): Raw =>
  Object.fromEntries(
    ['title', 'description', 'title_in_portal', 'title_pluralized'].flatMap(name =>
      body[name] === undefined ? [] : [[`raw_${name}`, body[name]]]
    )
  )

const optionIds = (stored: Raw | null, body: Raw, id: number): Raw => {
  if (!Array.isArray(body.custom_field_options)) return {}
  const known = new Map(records(stored?.custom_field_options).map(option => [text(option.value), option.id]))
  const options = records(body.custom_field_options).map((option, index) => ({
    id: known.get(text(option.value)) ?? id * 100 + index,
    raw_name: option.name,
    default: false,
    ...option
  }))
  return { custom_field_options: options }
}

const field = (envelope: string, idName: 'id' | 'key', defaults: Raw): ReadShape => ({
  envelope,
  idName,
  onCreate: (body, id, index) => ({
    id, position: index, active: true, ...defaults, description: body.title, raw_description: body.title,
    title_in_portal: body.title, raw_title_in_portal: body.title, ...body, ...rawTitles(body), ...optionIds(null, body, id)
  }), // prettier-ignore
  onUpdate: (stored, body) => ({ ...body, ...rawTitles(body), ...optionIds(stored, body, Number(stored.id)) })
})

const conditions = (body: Raw): Raw =>
  body.conditions ? { conditions: { all: [], any: [], ...record(body.conditions) } } : {}

const rule = (envelope: string, defaults: Raw): ReadShape => ({
  envelope,
  idName: 'id',
  onCreate: (body, id, index) => ({
    id,
    position: index + 1,
    active: true,
    default: false,
    ...defaults,
    ...body,
    ...rawTitles(body),
    ...conditions(body)
  }),
  onUpdate: (_, body) => ({ ...body, ...rawTitles(body), ...conditions(body) })
})

/** Views read as conditions/execution; columns come back as objects, the subject column under its own name. */
const viewShape = ({ all, any, output, ...body }: Raw): Raw => {
  const { columns, group_by, group_order, sort_by, sort_order } = record(output)
  const shown = Array.isArray(columns)
    ? columns.map(id => ({
        id: id === 'description' ? 'subject' : /^\d+$/.test(text(id)) ? Number(id) : id,
        title: text(id)
      }))
    : []
  return {
    ...body,
    ...rawTitles(body),
    ...(all === undefined ? {} : { conditions: { all, any: any ?? [] } }),
    ...(output === undefined
      ? {}
      : { execution: { columns: shown, group_by, group_order, sort_by, sort_order, fields: [], custom_fields: [] } })
  }
}

/** A macro's comment reads back with its channel. */
const macroShape = (body: Raw): Raw => ({
  ...body,
  ...rawTitles(body),
  ...(body.actions
    ? {
        actions: records(body.actions).map(action =>
          action.field === 'comment_value' ? { ...action, value: ['channel:all', action.value] } : action
        )
      }
    : {})
})

const plain = (envelope: string, idName: 'id' | 'key', stringId = false): ReadShape => ({
  envelope,
  idName,
  onCreate: (body, id, index) => ({ id: stringId ? String(id) : id, position: index, ...body, ...rawTitles(body) }),
  onUpdate: (_, body) => ({ ...body, ...rawTitles(body) })
})

export const readShapes: Record<string, ReadShape> = {
  groups: plain('group', 'id'),
  users: plain('user', 'id'),
  ticket_fields: field('ticket_field', 'id', { removable: true, agent_description: null, tag: null, required: false }),
  ticket_forms: plain('ticket_form', 'id'),
  user_fields: field('user_field', 'id', { tag: null }),
  organization_fields: field('organization_field', 'id', { tag: null }),
  custom_objects: plain('custom_object', 'key'),
  custom_object_fields: field('custom_object_field', 'key', { properties: {}, relationship_target_type: null }),
  macros: {
    envelope: 'macro',
    idName: 'id',
    onCreate: (body, id, index) => ({ id, position: index, active: true, restriction: null, ...macroShape(body) }),
    onUpdate: (_, body) => macroShape(body)
  },
  views: {
    envelope: 'view',
    idName: 'id',
    onCreate: (body, id, index) => ({ id, position: index, active: true, restriction: null, ...viewShape(body) }),
    onUpdate: (_, body) => viewShape(body)
  },
  trigger_categories: plain('trigger_category', 'id', true),
  triggers: rule('trigger', { description: '' }),
  automations: rule('automation', {})
}
