import { nameProperties } from '../../custom-objects/object-fields'
import { createRecord, updateRecord } from '../../custom-objects/write-record'
import type { Desk } from '../../desk'
import { readWrapped, requireAgent, type Api } from '../../http/api'
import { ApiError, badRequest, notFound } from '../../http/api-error'
import { entryOf, isRecord, textOf } from '../../input'
import type { CustomObjectRecord } from '../../tables/custom-objects'
import type { User } from '../../tables/people'
import { presentJob } from '../../wire/job'
import { objectOf } from './found'
import { recordJobShape } from './object-shapes'

const LARGEST = 100

interface Done {
  id: string
  status: 'Created' | 'Updated' | 'Deleted'
}

type Step = (desk: Desk, actor: User, objectKey: string, item: unknown) => Done

function known(desk: Desk, key: string, by: { id?: string; external_id?: string; name?: string }) {
  const { customObjectRecords } = desk.tables
  if (by.id === undefined) return customObjectRecords.first({ object_key: key, ...by })
  const record = customObjectRecords.get(by.id)
  return record?.object_key === key ? record : undefined
}

function remove(desk: Desk, record: CustomObjectRecord | undefined): Done {
  if (!record) throw notFound()
  desk.tables.customObjectRecords.delete(record.id)
  return { id: record.id, status: 'Deleted' }
}

const upsert =
  (attribute: 'external_id' | 'name'): Step =>
  (desk, actor, key, item) => {
    const input = isRecord(item) ? item : {}
    const wanted = textOf(input[attribute])
    if (wanted === undefined) throw badRequest('Invalid attribute', `${attribute} is required`)
    if (attribute === 'name' && !nameProperties(desk, key).is_unique)
      throw badRequest('Invalid attribute', 'names of this object are not unique')
    const before = known(desk, key, { [attribute]: wanted })
    if (!before) return { id: createRecord(desk, actor, key, input).id, status: 'Created' }
    return { id: updateRecord(desk, actor, before, input).id, status: 'Updated' }
  }

const STEPS: Readonly<Record<string, Step>> = {
  create: (desk, actor, key, item) => ({
    id: createRecord(desk, actor, key, isRecord(item) ? item : {}).id,
    status: 'Created'
  }),
  update: (desk, actor, key, item) => {
    const input = isRecord(item) ? item : {}
    const before = known(desk, key, { id: textOf(input['id']) ?? '' })
    if (!before) throw notFound()
    return { id: updateRecord(desk, actor, before, input).id, status: 'Updated' }
  },
  delete: (desk, _, key, item) => remove(desk, known(desk, key, { id: textOf(item) ?? '' })),
  delete_by_external_id: (desk, _, key, item) => remove(desk, known(desk, key, { external_id: textOf(item) ?? '' })),
  create_or_update_by_external_id: upsert('external_id'),
  create_or_update_by_name: upsert('name')
}

/** Each item stands or falls by itself: a completed job can contain failures. */
function attempt(desk: Desk, action: string, index: number, item: unknown, step: () => Done) {
  try {
    const { id, status } = desk.transaction(step)
    return { index, id, action, status, success: true }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { error: code, description, details } = error.body
    const id = isRecord(item) ? textOf(item['id']) : textOf(item)
    return {
      index,
      ...(id === undefined ? {} : { id }),
      action,
      error: textOf(code) ?? 'InvalidAttribute',
      details: details ? JSON.stringify(details) : (textOf(description) ?? 'is invalid'),
      success: false
    }
  }
}

export function recordJobRoutes(api: Api): void {
  api.post('/api/v2/custom_objects/:key/jobs', async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const key = objectOf(c).id
    const job = await readWrapped(c, 'job', recordJobShape, { anyText: true })
    const action = textOf(job['action']) ?? ''
    const step = entryOf(STEPS, action)
    const items: unknown[] = Array.isArray(job['items']) ? job['items'] : []
    if (!step) throw badRequest('Invalid attribute', `${action} is not an action of a job`)
    if (items.length === 0 || items.length > LARGEST) throw badRequest('Invalid attribute', 'items must be 1 to 100')
    const work = () =>
      desk.transaction(() =>
        items.map((item, at) => attempt(desk, action, at, item, () => step(desk, actor, key, item)))
      )
    const queued = desk.queue.add({ job_type: 'Bulk Custom Object Records', total: items.length, work })
    return c.json({ job_status: presentJob(desk, queued) }, 201)
  })
}
