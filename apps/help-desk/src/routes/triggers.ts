import { idParam, readBody, readWrapped, requireAdmin, requireAgent, urlOf, type Api, type Call } from '../api'
import { invalid, notFound, recordInvalid, ApiError } from '../api-error'
import type { Desk } from '../desk'
import { booleanOf, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../input'
import type { Trigger } from '../tables/rules'
import { actionsOf, bodyConditions, checkRule, titleOf } from './rules/rule-body'
import { actionDefinitions, conditionDefinitions } from './rules/definitions'
import { listRules, nextPosition, titleContains } from './rules/rule-listing'

export function triggerAnswer(desk: Desk, trigger: Trigger) {
  return { url: urlOf(desk, `triggers/${trigger.id}`), raw_title: trigger.title, default: false, ...trigger }
}

/** The category is required in practice; where an account has exactly one, it need not be named. */
function categoryOf(desk: Desk, body: JsonRecord, before?: Trigger): string {
  const named = textOf(body['category_id']) ?? before?.category_id
  const categories = desk.tables.triggerCategories.find()
  const found =
    named === undefined && categories.length === 1 ? categories[0] : desk.tables.triggerCategories.get(named)
  if (found) return found.id
  if (named !== undefined) throw invalid('category_id', 'Category: is invalid')
  throw recordInvalid({ category_id: [{ error: 'BlankValue', description: 'Category: cannot be blank' }] })
}

const inCategory = (desk: Desk, id: string) => desk.tables.triggers.find({ where: { category_id: id } })

/** Naming conditions or actions replaces both arrays: what is left out is emptied. */
export function writtenTrigger(desk: Desk, body: JsonRecord, before?: Trigger) {
  const conditions = bodyConditions(body)
  const replaces = conditions !== undefined || 'actions' in body
  const category_id = categoryOf(desk, body, before)
  const trigger = {
    title: titleOf(body) ?? before?.title ?? '',
    active: booleanOf(body['active']) ?? before?.active ?? true,
    position: wholeOf(body['position']) ?? before?.position ?? nextPosition(inCategory(desk, category_id)),
    description: 'description' in body ? (textOf(body['description']) ?? null) : (before?.description ?? null),
    category_id,
    conditions: replaces || !before ? (conditions ?? { all: [], any: [] }) : before.conditions,
    actions: replaces || !before ? actionsOf(body['actions']) : before.actions
  }
  checkRule(desk, 'trigger', trigger)
  return trigger
}

function found(c: Call): Trigger {
  requireAgent(c)
  const trigger = c.get('desk').tables.triggers.get(idParam(c))
  if (!trigger) throw notFound()
  return trigger
}

function list(c: Call, keep: (trigger: Trigger) => boolean = () => true) {
  const desk = c.get('desk')
  requireAgent(c)
  const category = c.req.query('category_id')
  const { rows, envelope } = listRules(
    c,
    desk.tables.triggers,
    trigger => keep(trigger) && (category === undefined || trigger.category_id === category)
  )
  return c.json({ triggers: rows.map(trigger => triggerAnswer(desk, trigger)), ...envelope })
}

export function triggerRoutes(api: Api): void {
  api.get('/api/v2/triggers', c => list(c))
  api.get('/api/v2/triggers/active', c => list(c, trigger => trigger.active))
  api.get('/api/v2/triggers/search', c => list(c, titleContains(c)))
  api.get('/api/v2/triggers/definitions', c => {
    const desk = c.get('desk')
    requireAgent(c)
    return c.json({
      definitions: {
        actions: actionDefinitions(desk, 'trigger'),
        conditions_all: conditionDefinitions(desk, 'trigger', 'all'),
        conditions_any: conditionDefinitions(desk, 'trigger', 'any')
      }
    })
  })
  api.get('/api/v2/triggers/:id', c => c.json({ trigger: triggerAnswer(c.get('desk'), found(c)) }))

  api.post('/api/v2/triggers', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const now = desk.clock.stamp()
    const body = writtenTrigger(desk, await readWrapped(c, 'trigger'))
    const trigger = desk.tables.triggers.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ trigger: triggerAnswer(desk, trigger) }, 201)
  })

  api.put('/api/v2/triggers/reorder', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    if (desk.tables.triggerCategories.count() > 1)
      throw new ApiError(400, {
        error: 'LimitOneCategory',
        description: 'Triggers can be reordered this way only while there is one trigger category'
      })
    const ids = wholesOf((await readBody(c))['trigger_ids'])
    const all = desk.tables.triggers.find()
    if (all.length !== ids.length || all.some(trigger => !ids.includes(trigger.id))) throw notFound()
    desk.transaction(() => ids.forEach((id, at) => desk.tables.triggers.update(id, { position: at + 1 })))
    const triggers = desk.tables.triggers.find({ orderBy: [{ column: 'position' }] })
    return c.json({ triggers: triggers.map(trigger => triggerAnswer(desk, trigger)), count: triggers.length })
  })

  api.put('/api/v2/triggers/update_many', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const rows = recordsOf((await readBody(c))['triggers'])
    const triggers = desk.transaction(() => rows.map(row => moveTrigger(desk, row)))
    return c.json({ triggers: triggers.map(trigger => triggerAnswer(desk, trigger)), count: triggers.length })
  })

  api.put('/api/v2/triggers/:id', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const before = found(c)
    const body = writtenTrigger(desk, await readWrapped(c, 'trigger'), before)
    const trigger = desk.tables.triggers.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ trigger: triggerAnswer(desk, trigger) })
  })

  api.delete('/api/v2/triggers/destroy_many', c => {
    requireAdmin(c)
    for (const id of wholesOf(c.req.query('ids') ?? '')) c.get('desk').tables.triggers.delete(id)
    return c.body(null, 204)
  })

  api.delete('/api/v2/triggers/:id', c => {
    requireAdmin(c)
    c.get('desk').tables.triggers.delete(found(c).id)
    return c.body(null, 204)
  })
}

/** Position, switch and category; everything else is ignored, as the reference says. @throws 404, 422 */
export function moveTrigger(desk: Desk, row: JsonRecord): Trigger {
  const before = desk.tables.triggers.get(wholeOf(row['id']))
  if (!before) throw notFound()
  return desk.tables.triggers.update(before.id, {
    position: wholeOf(row['position']) ?? before.position,
    active: booleanOf(row['active']) ?? before.active,
    category_id: categoryOf(desk, row, before),
    updated_at: desk.clock.stamp()
  })
}
