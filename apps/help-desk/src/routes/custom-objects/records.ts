import { nameProperties } from '../../custom-objects/object-fields'
import { createRecord, recordAnswer, recordPresenter, updateRecord } from '../../custom-objects/write-record'
import { readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import { badRequest, invalid, notFound } from '../../http/api-error'
import { pageOf, rowsIn, type Source } from '../../http/pagination'
import { entryOf } from '../../input'
import { valueAt } from '../../store/column'
import type { CustomObjectRecord } from '../../tables/custom-objects'
import { objectOf, recordOf } from './found'
import { recordShape } from './object-shapes'

const SORTS: Readonly<Record<string, { column: string; descending: boolean }>> = {
  id: { column: 'id', descending: false },
  '-id': { column: 'id', descending: true },
  updated_at: { column: 'updated_at', descending: false },
  '-updated_at': { column: 'updated_at', descending: true }
}

/** Undefined when no id is named: the list is then not narrowed. OAS ListCustomObjectRecords */
function listed(text: string | undefined): string[] | undefined {
  const parts = text?.split(',').filter(part => part !== '') ?? []
  return parts.length > 0 ? parts : undefined
}

function wanted(c: Call, objectKey: string): Source<CustomObjectRecord> {
  const sort = entryOf(SORTS, c.req.query('sort') ?? 'id')
  if (!sort) throw badRequest('InvalidParameter', 'sort must be one of id, updated_at, -id, -updated_at')
  const [id, external_id] = [listed(c.req.query('filter[ids]')), listed(c.req.query('filter[external_ids]'))]
  return rowsIn(
    c.get('desk').tables.customObjectRecords,
    { object_key: objectKey, id, external_id },
    sort.column === 'id' ? [sort] : [sort, { column: 'id', descending: sort.descending }]
  )
}

/** The record an external id or a unique name stands for. @throws 400 for both or none, 422 for names that may repeat. */
function addressed(c: Call, objectKey: string) {
  const desk = c.get('desk')
  const [external_id, name] = [c.req.query('external_id'), c.req.query('name')]
  if ((external_id === undefined) === (name === undefined))
    throw badRequest('Invalid attribute', 'Name the record by external_id or by name')
  if (name !== undefined && !nameProperties(desk, objectKey).is_unique)
    throw invalid('name', 'Name: records can be named so only where names are unique')
  const key = external_id === undefined ? { name: name ?? '' } : { external_id }
  return { key, record: desk.tables.customObjectRecords.first({ object_key: objectKey, ...key }) }
}

/** Records keep every text to the letter. */
const readRecord = (c: Call) => readWrapped(c, 'custom_object_record', recordShape, { anyText: true })

export function recordRoutes(api: Api): void {
  const base = '/api/v2/custom_objects/:key/records'

  api.get(base, c => {
    const desk = c.get('desk')
    const object = objectOf(c)
    const { rows, envelope } = pageOf(c, wanted(c, object.id), { unasked: 'cursor' })
    return c.json({ custom_object_records: rows.map(recordPresenter(desk, object.id)), ...envelope })
  })

  api.get(`${base}/count`, c => {
    const { tables, clock } = c.get('desk')
    const value = tables.customObjectRecords.count({ object_key: objectOf(c).id })
    return c.json({ count: { value, refreshed_at: clock.stamp() } })
  })

  api.get(`${base}/:id`, c => c.json({ custom_object_record: recordAnswer(c.get('desk'), recordOf(c)) }))

  api.post(base, async c => {
    const desk = c.get('desk')
    const object = objectOf(c)
    const record = createRecord(desk, requireAgent(c), object.id, await readRecord(c))
    return c.json({ custom_object_record: recordAnswer(desk, record) }, 201)
  })

  api.patch(`${base}/:id`, async c => {
    const desk = c.get('desk')
    const before = recordOf(c)
    const record = updateRecord(desk, requireAgent(c), before, await readRecord(c))
    return c.json({ custom_object_record: recordAnswer(desk, record) })
  })

  api.patch(base, async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const object = objectOf(c)
    const { key, record: before } = addressed(c, object.id)
    const input = await readRecord(c)
    const record = before
      ? updateRecord(desk, actor, before, input)
      : createRecord(desk, actor, object.id, { ...input, ...key })
    return c.json({ custom_object_record: recordAnswer(desk, record) })
  })

  api.delete(`${base}/:id`, c => {
    c.get('desk').tables.customObjectRecords.delete(recordOf(c).id)
    return c.body(null, 204)
  })

  api.delete(base, c => {
    const { record } = addressed(c, objectOf(c).id)
    if (!record) throw notFound()
    c.get('desk').tables.customObjectRecords.delete(record.id)
    return c.body(null, 204)
  })

  api.get('/api/v2/:target{zen:[^/]+}/:id/relationship_fields/:field{[0-9]+}/:source', c => sources(c))
}

/** Records whose lookup field holds the given target. Only records of custom objects are looked through. */
function sources(c: Call) {
  const desk = c.get('desk')
  requireAgent(c)
  const objectKey = /^zen:custom_object:(.+)$/.exec(c.req.param('source') ?? '')?.[1]
  const field = desk.tables.customObjectFields.get(Number(c.req.param('field')))
  if (objectKey === undefined || field?.object_key !== objectKey) throw notFound()
  if (field.relationship_target_type !== c.req.param('target')) throw notFound()
  const held = valueAt('custom_object_fields', field.key)
  const where = { object_key: objectKey, [held]: c.req.param('id') }
  const { rows, envelope } = pageOf(c, rowsIn(desk.tables.customObjectRecords, where), { unasked: 'cursor' })
  return c.json({ custom_object_records: rows.map(recordPresenter(desk, objectKey)), ...envelope })
}
