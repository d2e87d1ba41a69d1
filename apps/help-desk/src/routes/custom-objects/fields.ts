import { fieldsOf, isStandard } from '../../custom-objects/object-fields'
import type { Desk } from '../../desk'
import { readBody, readWrapped, requireAdmin, urlOf, type Api } from '../../http/api'
import { invalid } from '../../http/api-error'
import { pageOf, rowsOf } from '../../http/pagination'
import { Problems } from '../../http/problems'
import { booleanOf, isRecord, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import { lookupLimit } from '../../plans/plan'
import { nextInSequence } from '../../store/sequence'
import type { CustomObjectField } from '../../tables/custom-objects'
import { FIELD_TYPES, readOptions, readProperties, readTarget } from './field-input'
import { fieldOf, objectOf } from './found'
import { fieldShape, orderShape } from '../../fields/field-shapes'

const FIELD_LIMIT = 100
const FIRST_OPTION = 368_500_000_001

function fieldAnswer(desk: Desk, field: CustomObjectField) {
  const { object_key, ...plain } = field
  return {
    url: urlOf(desk, `custom_objects/${object_key}/fields/${field.id}`),
    ...plain,
    raw_title: field.title,
    raw_description: field.description,
    system: isStandard(field)
  }
}

const optionId = (desk: Desk) => () => nextInSequence(desk.db, 'custom_object_field_options', FIRST_OPTION)

function newField(desk: Desk, objectKey: string, input: JsonRecord): Omit<CustomObjectField, 'id'> {
  const problems = new Problems()
  const lookups = lookupLimit[desk.control.plan]
  const fields = fieldsOf(desk, objectKey)
  const custom = fields.filter(field => !isStandard(field))
  const key = textOf(input['key']) ?? ''
  const type = textOf(input['type']) ?? 'text'
  const title = textOf(input['title']) ?? textOf(input['raw_title']) ?? ''
  if (!/^[a-z][a-z0-9_-]*$/i.test(key)) problems.add('key', 'Key: is invalid')
  else if (fields.some(field => field.key === key)) problems.add('key', 'Key: has already been taken', 'DuplicateValue')
  if (title.trim() === '') problems.add('title', 'Title: cannot be blank', 'BlankValue')
  if (!FIELD_TYPES.includes(type)) problems.add('type', `Type: ${type} is not a type of field`)
  const options = readOptions(input, [], optionId(desk))
  const listed = type === 'dropdown' || type === 'multiselect'
  if (listed && options.length === 0)
    problems.add('custom_field_options', 'Custom field options: at least one is needed', 'BlankValue')
  if (custom.length >= FIELD_LIMIT) problems.add('base', 'An object can have 100 fields')
  if (type === 'lookup' && custom.filter(field => field.type === 'lookup').length >= lookups)
    problems.add('base', `An object can have ${lookups} lookup fields`)
  const target = type === 'lookup' ? readTarget(desk, input, problems) : null
  problems.check()
  const now = desk.clock.stamp()
  return {
    object_key: objectKey,
    key,
    type,
    title,
    description: textOf(input['description']) ?? '',
    active: booleanOf(input['active']) ?? true,
    position: wholeOf(input['position']) ?? fields.length,
    regexp_for_validation: textOf(input['regexp_for_validation']) ?? null,
    tag: textOf(input['tag']) ?? null,
    relationship_target_type: target,
    relationship_filter: isRecord(input['relationship_filter']) ? input['relationship_filter'] : null,
    ...(listed ? { custom_field_options: options } : {}),
    created_at: now,
    updated_at: now
  }
}

function changedField(desk: Desk, before: CustomObjectField, input: JsonRecord): Partial<CustomObjectField> {
  const problems = new Problems()
  for (const fixed of ['key', 'type'] as const)
    if (textOf(input[fixed]) !== undefined && input[fixed] !== before[fixed])
      problems.add(fixed, `${fixed}: cannot be changed`)
  const properties = readProperties(desk, before, input, problems)
  const title = textOf(input['title']) ?? textOf(input['raw_title']) ?? before.title
  if (title.trim() === '') problems.add('title', 'Title: cannot be blank', 'BlankValue')
  problems.check()
  const texts = { title, description: textOf(input['description']) ?? before.description }
  const stamped = { ...texts, ...(properties ? { properties } : {}), updated_at: desk.clock.stamp() }
  if (isStandard(before)) return stamped
  const options = readOptions(input, before.custom_field_options ?? [], optionId(desk))
  return {
    ...stamped,
    active: booleanOf(input['active']) ?? before.active,
    position: wholeOf(input['position']) ?? before.position,
    regexp_for_validation: textOf(input['regexp_for_validation']) ?? before.regexp_for_validation,
    ...('custom_field_options' in input ? { custom_field_options: options } : {})
  }
}

export function objectFieldRoutes(api: Api): void {
  const base = '/api/v2/custom_objects/:key'

  api.get(`${base}/fields`, c => {
    const desk = c.get('desk')
    const standard = booleanOf(c.req.query('include_standard_fields')) ?? false
    const fields = fieldsOf(desk, objectOf(c).id).filter(field => standard || !isStandard(field))
    const { rows, envelope } = pageOf(c, rowsOf(fields))
    return c.json({ custom_object_fields: rows.map(field => fieldAnswer(desk, field)), ...envelope })
  })

  api.get(`${base}/limits/field_limit`, c => {
    const fields = fieldsOf(c.get('desk'), objectOf(c).id).filter(field => !isStandard(field))
    return c.json({ count: fields.length, limit: FIELD_LIMIT })
  })

  api.get(`${base}/fields/:field`, c => c.json({ custom_object_field: fieldAnswer(c.get('desk'), fieldOf(c)) }))

  api.post(`${base}/fields`, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const objectKey = objectOf(c).id
    const input = await readWrapped(c, 'custom_object_field', fieldShape)
    const field = desk.transaction(() => desk.tables.customObjectFields.insert(newField(desk, objectKey, input)))
    return c.json({ custom_object_field: fieldAnswer(desk, field) }, 201)
  })

  api.put(`${base}/fields/reorder`, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const ids = wholesOf((await readBody(c, orderShape))['custom_object_field_ids'])
    const fields = fieldsOf(desk, objectOf(c).id).filter(field => ids.includes(field.id))
    if (fields.length !== ids.length) throw invalid('custom_object_field_ids', 'Ids: are not all fields of this object')
    desk.transaction(() => ids.forEach((id, at) => desk.tables.customObjectFields.update(id, { position: at + 2 })))
    return c.body('', 200)
  })

  api.patch(`${base}/fields/:field`, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const before = fieldOf(c)
    const input = await readWrapped(c, 'custom_object_field', fieldShape)
    const field = desk.transaction(() =>
      desk.tables.customObjectFields.update(before.id, changedField(desk, before, input))
    )
    return c.json({ custom_object_field: fieldAnswer(desk, field) })
  })

  api.delete(`${base}/fields/:field`, c => {
    requireAdmin(c)
    const field = fieldOf(c)
    if (isStandard(field)) throw invalid('base', 'A standard field cannot be deleted')
    c.get('desk').tables.customObjectFields.delete(field.id)
    return c.body(null, 204)
  })
}
