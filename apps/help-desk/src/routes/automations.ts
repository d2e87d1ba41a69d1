import { idParam, readBody, readWrapped, requireAdmin, requireAgent, urlOf, type Api, type Call } from '../api'
import { invalid, notFound } from '../api-error'
import { sameConditions } from '../business-rules/check-conditions'
import { stopsItself } from '../business-rules/nullifies'
import type { Desk } from '../desk'
import { booleanOf, recordsOf, wholeOf, wholesOf, type JsonRecord } from '../input'
import type { Automation } from '../tables/rules'
import { actionsOf, bodyConditions, checkRule, titleOf } from './rules/rule-body'
import { actionDefinitions, conditionDefinitions } from './rules/definitions'
import { actionField } from './rules/rule-fields'
import { listRules, nextPosition, titleContains } from './rules/rule-listing'

const MOST_ACTIVE = 500

function automationAnswer(desk: Desk, automation: Automation) {
  return {
    url: urlOf(desk, `automations/${automation.id}`),
    raw_title: automation.title,
    default: false,
    ...automation
  }
}

type Written = Omit<Automation, 'id' | 'created_at' | 'updated_at'>

/** @throws 422 for what the reference refuses: no end in sight, a twin, more than 500 active ones. */
function checkAutomation(desk: Desk, automation: Written, id?: number): void {
  checkRule(desk, 'automation', automation)
  if (!stopsItself(automation.conditions, automation.actions, actionField(desk)))
    throw invalid(
      'base',
      'An automation needs a condition that is true only once, or an action that nullifies at least one of its conditions'
    )
  if (!automation.active) return
  const others = desk.tables.automations.find().filter(other => other.active && other.id !== id)
  if (others.some(other => sameConditions(other.conditions, automation.conditions)))
    throw invalid('base', 'An active automation with the same conditions exists')
  if (others.length >= MOST_ACTIVE) throw invalid('base', 'An account can have 500 active automations')
}

/** Naming conditions or actions replaces both arrays: what is left out is emptied. */
function written(desk: Desk, body: JsonRecord, before?: Automation): Written {
  const conditions = bodyConditions(body)
  const replaces = conditions !== undefined || 'actions' in body
  const automation = {
    title: titleOf(body) ?? before?.title ?? '',
    active: booleanOf(body['active']) ?? before?.active ?? true,
    position: wholeOf(body['position']) ?? before?.position ?? nextPosition(desk.tables.automations.find()),
    conditions: replaces || !before ? (conditions ?? { all: [], any: [] }) : before.conditions,
    actions: replaces || !before ? actionsOf(body['actions']) : before.actions
  }
  checkAutomation(desk, automation, before?.id)
  return automation
}

function found(c: Call): Automation {
  requireAgent(c)
  const automation = c.get('desk').tables.automations.get(idParam(c))
  if (!automation) throw notFound()
  return automation
}

function list(c: Call, keep?: (automation: Automation) => boolean) {
  const desk = c.get('desk')
  requireAgent(c)
  const { rows, envelope } = listRules(c, desk.tables.automations, keep)
  return c.json({ automations: rows.map(automation => automationAnswer(desk, automation)), ...envelope })
}

export function automationRoutes(api: Api): void {
  api.get('/api/v2/automations', c => list(c))
  api.get('/api/v2/automations/active', c => list(c, automation => automation.active))
  api.get('/api/v2/automations/search', c => list(c, titleContains(c)))
  api.get('/api/v2/automations/definitions', c => {
    const desk = c.get('desk')
    requireAgent(c)
    return c.json({
      definitions: {
        actions: actionDefinitions(desk, 'automation'),
        conditions_all: conditionDefinitions(desk, 'automation', 'all'),
        conditions_any: conditionDefinitions(desk, 'automation', 'any')
      }
    })
  })
  api.get('/api/v2/automations/:id', c => c.json({ automation: automationAnswer(c.get('desk'), found(c)) }))

  api.post('/api/v2/automations', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const now = desk.clock.stamp()
    const body = written(desk, await readWrapped(c, 'automation'))
    const automation = desk.tables.automations.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ automation: automationAnswer(desk, automation) }, 201)
  })

  api.put('/api/v2/automations/update_many', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const rows = recordsOf((await readBody(c))['automations'])
    const automations = desk.transaction(() => rows.map(row => move(desk, row)))
    return c.json({ automations: automations.map(one => automationAnswer(desk, one)), count: automations.length })
  })

  api.put('/api/v2/automations/:id', async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const before = found(c)
    const body = written(desk, await readWrapped(c, 'automation'), before)
    const automation = desk.tables.automations.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ automation: automationAnswer(desk, automation) })
  })

  api.delete('/api/v2/automations/destroy_many', c => {
    requireAdmin(c)
    for (const id of wholesOf(c.req.query('ids') ?? '')) c.get('desk').tables.automations.delete(id)
    return c.body(null, 204)
  })

  api.delete('/api/v2/automations/:id', c => {
    requireAdmin(c)
    c.get('desk').tables.automations.delete(found(c).id)
    return c.body(null, 204)
  })
}

function move(desk: Desk, row: JsonRecord): Automation {
  const before = desk.tables.automations.get(wholeOf(row['id']))
  if (!before) throw notFound()
  const moved = {
    ...before,
    position: wholeOf(row['position']) ?? before.position,
    active: booleanOf(row['active']) ?? before.active
  }
  checkAutomation(desk, moved, before.id)
  return desk.tables.automations.update(before.id, { ...moved, updated_at: desk.clock.stamp() })
}
