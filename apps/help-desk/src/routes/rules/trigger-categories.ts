import type { Desk } from '../../desk'
import { includes, readBody, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { ApiError, jsonApiError } from '../../http/api-error'
import { pageOf, rowsOf } from '../../http/pagination'
import { isRecord, recordsOf, textOf, wholeOf, type JsonRecord } from '../../input'
import { nextInSequence } from '../../store/sequence'
import type { TriggerCategory } from '../../tables/rules'
import { moveTrigger, triggerAnswer } from './triggers'
import { attributes } from '../../http/shape'
import { categoryJobShape, categoryShape } from './rule-shapes'

const FIRST_ID = 10_001
const LIMIT = 500

const missing = () =>
  jsonApiError(404, 'TriggerCategoryNotFound', 'Category can’t be found. Check the ID and try again.')

function found(c: Call): TriggerCategory {
  requireAgent(c)
  const category = c.get('desk').tables.triggerCategories.get(c.req.param('id') ?? '')
  if (!category) throw missing()
  return category
}

function answer(desk: Desk, category: TriggerCategory, counted: boolean) {
  if (!counted) return category
  const triggers = desk.tables.triggers.find({ where: { category_id: category.id } })
  const active_count = triggers.filter(trigger => trigger.active).length
  return { ...category, active_count, inactive_count: triggers.length - active_count }
}

async function body(c: Call): Promise<JsonRecord> {
  const inner = (await readBody(c, attributes({ trigger_category: categoryShape })))['trigger_category']
  if (!isRecord(inner)) throw jsonApiError(400, 'InvalidTriggerCategory', 'trigger_category must be an object')
  if ('name' in inner && (textOf(inner['name']) ?? '').trim() === '')
    throw jsonApiError(400, 'InvalidTriggerCategory', 'Name cannot be blank')
  return inner
}

function sorted(c: Call, rows: TriggerCategory[]): TriggerCategory[] {
  const sort = c.req.query('sort') ?? 'position'
  const by = sort.replace(/^-/, '')
  const key = by === 'name' || by === 'created_at' || by === 'updated_at' ? by : 'position'
  const up = rows.toSorted((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : a.id < b.id ? -1 : 1))
  return sort.startsWith('-') ? up.toReversed() : up
}

export function triggerCategoryRoutes(api: Api): void {
  api.get('/api/v2/trigger_categories', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsOf(sorted(c, desk.tables.triggerCategories.find())))
    const counted = includes(c).has('rule_counts')
    return c.json({ trigger_categories: rows.map(row => answer(desk, row, counted)), ...envelope })
  })

  api.get('/api/v2/trigger_categories/:id{[0-9]+}', c => c.json({ trigger_category: found(c) }))

  api.post('/api/v2/trigger_categories', async c => {
    requireAdmin(c)
    const { tables, clock, db } = c.get('desk')
    const input = await body(c)
    const name = textOf(input['name'])
    if (name === undefined) throw jsonApiError(400, 'InvalidTriggerCategory', 'Name cannot be blank')
    if (tables.triggerCategories.count() >= LIMIT)
      throw jsonApiError(
        403,
        'ProductLimitExceeded',
        'Your account has reached the limit of 500 ticket trigger categories.'
      )
    const now = clock.stamp()
    const trigger_category = tables.triggerCategories.insert({
      id: String(nextInSequence(db, 'trigger_categories', FIRST_ID)),
      name,
      position: wholeOf(input['position']) ?? tables.triggerCategories.count(),
      created_at: now,
      updated_at: now
    })
    return c.json({ trigger_category })
  })

  api.patch('/api/v2/trigger_categories/:id{[0-9]+}', async c => {
    requireAdmin(c)
    const before = found(c)
    const input = await body(c)
    return c.json({ trigger_category: move(c.get('desk'), before, input) })
  })

  api.delete('/api/v2/trigger_categories/:id{[0-9]+}', c => {
    requireAdmin(c)
    const { tables } = c.get('desk')
    const category = found(c)
    if (tables.triggers.count({ category_id: category.id }) > 0)
      throw jsonApiError(400, 'TriggerCategoryNotEmpty', 'A category with active ticket triggers cannot be deleted.')
    tables.triggerCategories.delete(category.id)
    return c.body(null, 204)
  })

  api.post('/api/v2/trigger_categories/jobs', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const job = (await readBody(c, categoryJobShape))['job']
    const items = isRecord(job) && job['action'] === 'patch' && isRecord(job['items']) ? job['items'] : undefined
    if (!items) throw batchFailed([{ code: 'InvalidAction', title: 'job needs the action patch and items' }])
    const results = desk.transaction(() => ({
      trigger_categories: recordsOf(items['trigger_categories']).map(row => moveListed(desk, row)),
      triggers: recordsOf(items['triggers']).map(row => triggerAnswer(desk, moveInBatch(desk, row)))
    }))
    return c.json({ status: 'complete', results })
  })
}

/** The shape of a batch that failed: nothing of it was done. */
const batchFailed = (errors: Record<string, string>[]) => new ApiError(400, { status: 'failed', errors })

function moveListed(desk: Desk, row: JsonRecord): TriggerCategory {
  const id = textOf(row['id']) ?? ''
  const before = desk.tables.triggerCategories.get(id)
  if (!before)
    throw batchFailed([{ code: 'TriggerCategoryNotFound', title: 'id is not valid', trigger_category_id: id }])
  return move(desk, before, row)
}

function moveInBatch(desk: Desk, row: JsonRecord) {
  const trigger_id = textOf(row['id']) ?? ''
  const category = textOf(row['category_id'])
  if (category !== undefined && !desk.tables.triggerCategories.get(category))
    throw batchFailed([{ code: 'InvalidTrigger', title: 'category_id is not valid', trigger_id }])
  if (!desk.tables.triggers.get(wholeOf(row['id'])))
    throw batchFailed([{ code: 'TriggerNotFound', title: 'id is not valid', trigger_id }])
  return moveTrigger(desk, row)
}

function move(desk: Desk, before: TriggerCategory, input: JsonRecord): TriggerCategory {
  return desk.tables.triggerCategories.update(before.id, {
    name: textOf(input['name']) ?? before.name,
    position: wholeOf(input['position']) ?? before.position,
    updated_at: desk.clock.stamp()
  })
}
