import { EXTERNAL_ID_KEY, NAME_KEY, PLAIN_NAME } from '../../custom-objects/object-fields'
import type { Desk } from '../../desk'
import { readWrapped, requireAdmin, requireAgent, urlOf, type Api } from '../../http/api'
import { invalid } from '../../http/api-error'
import { Problems } from '../../http/problems'
import { booleanOf, textOf, type JsonRecord } from '../../input'
import { objectLimit } from '../../plans/plan'
import type { CustomObject } from '../../tables/custom-objects'
import { objectOf } from './found'
import { objectShape } from './object-shapes'

function objectAnswer(desk: Desk, object: CustomObject) {
  const { id: key, created_by_user_id, updated_by_user_id, ...plain } = object
  return {
    url: urlOf(desk, `custom_objects/${key}`),
    key,
    ...plain,
    raw_title: object.title,
    raw_title_pluralized: object.title_pluralized,
    raw_description: object.description,
    created_by_user_id: String(created_by_user_id),
    updated_by_user_id: String(updated_by_user_id)
  }
}

const label = (input: JsonRecord, name: string): string | undefined =>
  textOf(input[name]) ?? textOf(input[`raw_${name}`])

function titles(input: JsonRecord, problems: Problems, before?: CustomObject) {
  const title = label(input, 'title') ?? before?.title ?? ''
  const title_pluralized = label(input, 'title_pluralized') ?? before?.title_pluralized ?? ''
  if (title.trim() === '') problems.add('title', 'Title: cannot be blank', 'BlankValue')
  if (title_pluralized.trim() === '')
    problems.add('title_pluralized', 'Title pluralized: cannot be blank', 'BlankValue')
  return {
    title,
    title_pluralized,
    description: label(input, 'description') ?? before?.description ?? '',
    include_in_list_view: booleanOf(input['include_in_list_view']) ?? before?.include_in_list_view ?? true
  }
}

/** Every object has a name and an external id, which no one can delete. */
function addStandardFields(desk: Desk, object_key: string, now: string): void {
  const common = {
    object_key,
    type: 'text',
    description: '',
    active: true,
    regexp_for_validation: null,
    tag: null,
    relationship_target_type: null,
    relationship_filter: null,
    created_at: now,
    updated_at: now
  }
  const fields = desk.tables.customObjectFields
  fields.insert({ ...common, key: NAME_KEY, title: 'Name', position: 0, properties: PLAIN_NAME })
  fields.insert({ ...common, key: EXTERNAL_ID_KEY, title: 'External ID', position: 1 })
}

export function objectRoutes(api: Api): void {
  api.get('/api/v2/custom_objects', c => {
    requireAgent(c)
    const desk = c.get('desk')
    return c.json({ custom_objects: desk.tables.customObjects.find().map(object => objectAnswer(desk, object)) })
  })

  api.get('/api/v2/custom_objects/limits/object_limit', c => {
    requireAdmin(c)
    const { tables, control } = c.get('desk')
    return c.json({ count: tables.customObjects.count(), limit: objectLimit[control.plan] })
  })

  api.get('/api/v2/custom_objects/limits/record_limit', c => {
    requireAgent(c)
    return c.json({ count: c.get('desk').tables.customObjectRecords.count(), limit: 50_000_000 })
  })

  api.get('/api/v2/custom_objects/:key', c => c.json({ custom_object: objectAnswer(c.get('desk'), objectOf(c)) }))

  api.post('/api/v2/custom_objects', async c => {
    const desk = c.get('desk')
    const actor = requireAdmin(c)
    const input = await readWrapped(c, 'custom_object', objectShape)
    const problems = new Problems()
    const key = textOf(input['key']) ?? ''
    if (!/^[a-z][a-z0-9_-]*$/.test(key)) problems.add('key', 'Key: is invalid')
    else if (desk.tables.customObjects.get(key)) problems.add('key', 'Key: has already been taken', 'DuplicateValue')
    const texts = titles(input, problems)
    problems.check()
    if (desk.tables.customObjects.count() >= objectLimit[desk.control.plan])
      throw invalid('base', 'The limit of custom objects is reached')
    const now = desk.clock.stamp()
    const who = { created_by_user_id: actor.id, updated_by_user_id: actor.id }
    const object = desk.transaction(() => {
      addStandardFields(desk, key, now)
      return desk.tables.customObjects.insert({ id: key, ...texts, ...who, created_at: now, updated_at: now })
    })
    return c.json({ custom_object: objectAnswer(desk, object) }, 201)
  })

  api.patch('/api/v2/custom_objects/:key', async c => {
    const desk = c.get('desk')
    const actor = requireAdmin(c)
    const before = objectOf(c)
    const input = await readWrapped(c, 'custom_object', objectShape)
    const problems = new Problems()
    if (textOf(input['key']) !== undefined && input['key'] !== before.id) problems.add('key', 'Key: cannot be changed')
    const texts = titles(input, problems, before)
    problems.check()
    const object = desk.tables.customObjects.update(before.id, {
      ...texts,
      updated_by_user_id: actor.id,
      updated_at: desk.clock.stamp()
    })
    return c.json({ custom_object: objectAnswer(desk, object) })
  })

  api.delete('/api/v2/custom_objects/:key', c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const { id } = objectOf(c)
    const { customObjects, customObjectFields, customObjectRecords } = desk.tables
    desk.transaction(() => {
      for (const record of customObjectRecords.ids({ where: { object_key: id } })) customObjectRecords.delete(record)
      for (const field of customObjectFields.find({ where: { object_key: id } })) customObjectFields.delete(field.id)
      customObjects.delete(id)
    })
    return c.body(null, 204)
  })
}
