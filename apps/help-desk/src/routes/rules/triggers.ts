import type { Desk } from '../../desk'
import { readBody, requireAdmin, urlOf, type Api, type Call } from '../../http/api'
import { invalid, notFound, recordInvalid, ApiError } from '../../http/api-error'
import { booleanOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import type { Trigger } from '../../tables/rules'
import { actionsOf, bodyConditions, checkRule, titleOf } from './rule-body'
import { nextPosition } from './rule-listing'
import { storedRuleRoutes } from './stored-rule-routes'
import { orderShape } from '../../fields/field-shapes'

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
function writtenTrigger(desk: Desk, body: JsonRecord, before?: Trigger) {
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

const inAskedCategory = (c: Call) => {
  const category = c.req.query('category_id')
  return (trigger: Trigger) => category === undefined || trigger.category_id === category
}

export function triggerRoutes(api: Api): void {
  api.put('/api/v2/triggers/reorder', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    if (desk.tables.triggerCategories.count() > 1)
      throw new ApiError(400, {
        error: 'LimitOneCategory',
        description: 'Triggers can be reordered this way only while there is one trigger category'
      })
    const ids = wholesOf((await readBody(c, orderShape))['trigger_ids'])
    const all = desk.tables.triggers.find()
    if (all.length !== ids.length || all.some(trigger => !ids.includes(trigger.id))) throw notFound()
    desk.transaction(() => ids.forEach((id, at) => desk.tables.triggers.update(id, { position: at + 1 })))
    const triggers = desk.tables.triggers.find({ orderBy: [{ column: 'position' }] })
    return c.json({ triggers: triggers.map(trigger => triggerAnswer(desk, trigger)), count: triggers.length })
  })

  storedRuleRoutes(api, {
    kind: 'trigger',
    rules: desk => desk.tables.triggers,
    answer: triggerAnswer,
    written: writtenTrigger,
    moved: moveTrigger,
    keeps: inAskedCategory
  })
}
