import type { Desk } from '../../desk'
import { idParam, readBody, readWrapped, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { notFound } from '../../http/api-error'
import { recordsOf, wholesOf, type JsonRecord } from '../../input'
import type { Collection } from '../../store/collection'
import type { Rule } from '../../tables/rules'
import { actionDefinitions, conditionDefinitions } from './definitions'
import { listRules, titleContains } from './rule-listing'
import { movesShape, ruleShape } from './rule-shapes'

type Stamps = 'id' | 'created_at' | 'updated_at'

/** What tells triggers and automations apart. */
interface RuleResource<T extends Rule> {
  kind: 'trigger' | 'automation'
  rules(desk: Desk): Collection<T>
  answer(desk: Desk, rule: T): Record<string, unknown>
  /** The rule a body describes, checked. @throws 422 */
  written(desk: Desk, body: JsonRecord, before?: T): Omit<T, Stamps>
  /** One row of update_many, stored. @throws 404, 422 */
  moved(desk: Desk, row: JsonRecord): T
  /** Further filters of the lists. */
  keeps?(c: Call): (rule: T) => boolean
}

/** Lists, search, definitions and writes of rules that run by themselves. */
export function storedRuleRoutes<T extends Rule>(api: Api, resource: RuleResource<T>): void {
  const { kind, rules, answer, written, moved, keeps } = resource
  const base = `/api/v2/${kind}s`
  const found = (c: Call): T => {
    requireAgent(c)
    const rule = rules(c.get('desk')).get(idParam(c))
    if (!rule) throw notFound()
    return rule
  }
  const list = (c: Call, keep: (rule: T) => boolean = () => true) => {
    const desk = c.get('desk')
    requireAgent(c)
    const kept = keeps?.(c)
    const { rows, envelope } = listRules(c, rules(desk), rule => keep(rule) && (kept?.(rule) ?? true))
    return c.json({ [`${kind}s`]: rows.map(rule => answer(desk, rule)), ...envelope })
  }

  api.get(base, c => list(c))
  api.get(`${base}/active`, c => list(c, rule => rule.active))
  api.get(`${base}/search`, c => list(c, titleContains(c)))
  api.get(`${base}/definitions`, c => {
    const desk = c.get('desk')
    requireAgent(c)
    return c.json({
      definitions: {
        actions: actionDefinitions(desk, kind),
        conditions_all: conditionDefinitions(desk, kind, 'all'),
        conditions_any: conditionDefinitions(desk, kind, 'any')
      }
    })
  })
  api.get(`${base}/:id{[0-9]+}`, c => c.json({ [kind]: answer(c.get('desk'), found(c)) }))

  api.post(base, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const now = desk.clock.stamp()
    const body = written(desk, await readWrapped(c, kind, ruleShape))
    const rule = rules(desk).insert({ ...body, created_at: now, updated_at: now } as Omit<T, 'id'>)
    return c.json({ [kind]: answer(desk, rule) }, 201)
  })

  api.put(`${base}/update_many`, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const rows = recordsOf((await readBody(c, movesShape))[`${kind}s`])
    const changed = desk.transaction(() => rows.map(row => moved(desk, row)))
    return c.json({ [`${kind}s`]: changed.map(rule => answer(desk, rule)), count: changed.length })
  })

  api.put(`${base}/:id{[0-9]+}`, async c => {
    const desk = c.get('desk')
    requireAdmin(c)
    const before = found(c)
    const body = written(desk, await readWrapped(c, kind, ruleShape), before)
    const rule = rules(desk).update(before.id, { ...before, ...body, updated_at: desk.clock.stamp() })
    return c.json({ [kind]: answer(desk, rule) })
  })

  api.delete(`${base}/destroy_many`, c => {
    requireAdmin(c)
    for (const id of wholesOf(c.req.query('ids') ?? '')) rules(c.get('desk')).delete(id)
    return c.body(null, 204)
  })

  api.delete(`${base}/:id{[0-9]+}`, c => {
    requireAdmin(c)
    rules(c.get('desk')).delete(found(c).id)
    return c.body(null, 204)
  })
}
