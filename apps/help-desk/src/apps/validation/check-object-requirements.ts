import { isRecord, recordsOf, textOf, type JsonRecord } from '../../input'

/** What each entry of a list needs. */
const REQUIRED = {
  objects: ['key', 'title', 'title_pluralized', 'include_in_list_view'],
  object_fields: ['key', 'title', 'type', 'object_key'],
  object_triggers: ['key', 'object_key', 'title', 'actions', 'conditions']
} as const

type Lists = Record<keyof typeof REQUIRED, JsonRecord[]>

const MOST = { objects: 50, fields: 20, triggers: 10, conditions: 50, actions: 25, filters: 20, listed: 5, options: 10 }
const LARGEST_BYTES = 1_048_576
const LISTED = ['dropdown', 'multiselect']

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
const conditionsIn = (value: unknown): number => (isRecord(value) ? sizeOf(value['all']) + sizeOf(value['any']) : 0)
const labelOf = (entry: JsonRecord): string => textOf(entry['key']) ?? textOf(entry['title']) ?? '(unnamed)'

function incomplete(lists: Lists): string[] {
  return Object.entries(REQUIRED).flatMap(([name, keys]) =>
    lists[name as keyof Lists].flatMap(entry =>
      keys
        .filter(key => !(key in entry))
        .map(key => `Missing required field ${key} in custom_objects_v2 ${name}: ${labelOf(entry)}`)
    )
  )
}

/** Fields and triggers belong to objects of the same file. */
function strangers({ objects, object_fields, object_triggers }: Lists): string[] {
  const known = new Set(objects.map(object => object['key']))
  return [...object_fields, ...object_triggers]
    .filter(entry => 'object_key' in entry && !known.has(entry['object_key']))
    .map(
      entry => `${labelOf(entry)} belongs to the object ${String(entry['object_key'])}, which is not among the objects`
    )
}

function trigger(entry: JsonRecord): string[] {
  const { conditions, actions } = entry
  const name = labelOf(entry)
  const listed = isRecord(conditions) && Object.keys(conditions).every(key => key === 'all' || key === 'any')
  return [
    ...('conditions' in entry && (!listed || conditionsIn(conditions) === 0)
      ? [`${name} needs conditions in all or any`]
      : []),
    ...('actions' in entry && sizeOf(actions) === 0 ? [`${name} needs actions`] : []),
    ...(conditionsIn(conditions) > MOST.conditions ? [`${name} has more than ${MOST.conditions} conditions`] : []),
    ...(sizeOf(actions) > MOST.actions ? [`${name} has more than ${MOST.actions} actions`] : [])
  ]
}

function field(entry: JsonRecord): string[] {
  const name = labelOf(entry)
  const isListed = LISTED.includes(String(entry['type']))
  return [
    ...(isListed && sizeOf(entry['custom_field_options']) > MOST.options
      ? [`${name} has more than ${MOST.options} options`]
      : []),
    ...(conditionsIn(entry['relationship_filter']) > MOST.filters
      ? [`${name} has more than ${MOST.filters} conditions in its relationship_filter`]
      : [])
  ]
}

function tooMany({ objects, object_fields, object_triggers }: Lists): string[] {
  const each = objects.flatMap(({ key }) => {
    const own = (list: JsonRecord[]) => list.filter(entry => entry['object_key'] === key)
    const fields = own(object_fields)
    const listed = LISTED.filter(type => fields.filter(one => one['type'] === type).length > MOST.listed)
    return [
      ...(fields.length > MOST.fields ? [`${String(key)} has more than ${MOST.fields} fields`] : []),
      ...listed.map(type => `${String(key)} has more than ${MOST.listed} fields of type ${type}`),
      ...(own(object_triggers).length > MOST.triggers ? [`${String(key)} has more than ${MOST.triggers} triggers`] : [])
    ]
  })
  return [...(objects.length > MOST.objects ? [`More than ${MOST.objects} custom objects`] : []), ...each]
}

/** What the validator refuses in `custom_objects_v2`; its limits are tighter than those of the API. */
export function checkObjectRequirements(given: unknown): string[] {
  if (given === undefined) return []
  if (!isRecord(given)) return ['custom_objects_v2 must be an object']
  const names = Object.keys(REQUIRED)
  const unlisted = Object.keys(given).filter(name => !names.includes(name) || !Array.isArray(given[name]))
  if (unlisted.length > 0) return unlisted.map(name => `custom_objects_v2 has no list ${name}`)
  const text = JSON.stringify(given)
  const lists: Lists = {
    objects: recordsOf(given['objects']),
    object_fields: recordsOf(given['object_fields']),
    object_triggers: recordsOf(given['object_triggers'])
  }
  return [
    ...(text.includes('{{setting.') ? ['custom_objects_v2 cannot hold {{setting.…}}'] : []),
    ...(Buffer.byteLength(text) > LARGEST_BYTES ? ['custom_objects_v2 is larger than 1 MiB'] : []),
    ...incomplete(lists),
    ...strangers(lists),
    ...tooMany(lists),
    ...lists.object_triggers.flatMap(trigger),
    ...lists.object_fields.flatMap(field)
  ]
}
