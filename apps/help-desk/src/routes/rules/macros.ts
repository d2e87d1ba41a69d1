import { includes, idParam, readBody, readWrapped, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import { forbidden, notFound, recordInvalid } from '../../http/api-error'
import { isRecorded } from '../../control/wire'
import type { Desk } from '../../desk'
import { booleanOf, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import type { Macro } from '../../tables/rules'
import { macroDefinitionRoutes } from './macro-definitions'
import { macroApplyRoutes } from './macro-apply'
import { maySeeRule, mayChangeRule } from './access'
import { actionsOf, checkRule, restrictionOf, titleOf } from './rule-body'
import { listRules, nextPosition, titleContains } from './rule-listing'
import { movesShape, ruleShape } from './rule-shapes'

function macroAnswer(desk: Desk, macro: Macro, c?: Call) {
  const asked = c ? includes(c) : new Set<string>()
  return {
    url: urlOf(desk, `macros/${macro.id}`),
    raw_title: macro.title,
    default: false,
    ...macro,
    ...(asked.has('app_installation') ? { app_installation: null } : {}),
    ...(asked.has('permissions') ? { permissions: { can_edit: true } } : {}),
    ...(asked.has('categories') ? { categories: categoryOf(macro) } : {})
  }
}

const categoryOf = (macro: Macro): string | null =>
  macro.title.includes('::') ? (macro.title.split('::')[0]?.trim() ?? null) : null

function seen(c: Call): Macro {
  const macro = c.get('desk').tables.macros.get(idParam(c))
  if (!macro || !maySeeRule(c.get('desk'), requireAgent(c), macro)) throw notFound()
  return macro
}

function written(desk: Desk, body: JsonRecord, before?: Macro) {
  const restriction = 'restriction' in body ? restrictionOf(desk, body['restriction']) : (before?.restriction ?? null)
  const macro = {
    title: titleOf(body) ?? before?.title ?? '',
    active: booleanOf(body['active']) ?? before?.active ?? true,
    position: wholeOf(body['position']) ?? before?.position ?? nextPosition(desk.tables.macros.find()),
    description: 'description' in body ? (textOf(body['description']) ?? null) : (before?.description ?? null),
    actions: 'actions' in body ? actionsOf(body['actions']) : (before?.actions ?? []),
    restriction
  }
  checkRule(desk, 'macro', macro)
  return macro
}

const wanted = (c: Call) => (macro: Macro) => {
  const user = requireAgent(c)
  const access = c.req.query('access')
  const category = c.req.query('category')
  const groupId = wholeOf(c.req.query('group_id'))
  return (
    maySeeRule(c.get('desk'), user, macro) &&
    (access !== 'personal' || macro.restriction?.type === 'User') &&
    (access !== 'shared' || macro.restriction?.type !== 'User') &&
    (access !== 'account' || macro.restriction === null) &&
    (category === undefined || categoryOf(macro) === category) &&
    (groupId === undefined || (macro.restriction?.ids ?? []).includes(groupId))
  )
}

function list(c: Call, keep: (macro: Macro) => boolean) {
  const desk = c.get('desk')
  const { rows, envelope } = listRules(c, desk.tables.macros, keep, 'alphabetical')
  return c.json({ macros: rows.map(macro => macroAnswer(desk, macro, c)), ...envelope })
}

export function macroRoutes(api: Api): void {
  macroDefinitionRoutes(api)
  macroApplyRoutes(api)

  api.get('/api/v2/macros', c => list(c, wanted(c)))
  api.get('/api/v2/macros/active', c => list(c, macro => macro.active && wanted(c)(macro)))
  api.get('/api/v2/macros/search', c => list(c, macro => titleContains(c)(macro) && wanted(c)(macro)))
  api.get('/api/v2/macros/categories', c => {
    const macros = c
      .get('desk')
      .tables.macros.find()
      .filter(macro => macro.active && wanted(c)(macro))
    return c.json({ categories: [...new Set(macros.flatMap(macro => categoryOf(macro) ?? []))].toSorted() })
  })
  api.get('/api/v2/macros/:id{[0-9]+}', c => c.json({ macro: macroAnswer(c.get('desk'), seen(c), c) }))

  api.post('/api/v2/macros', async c => {
    const desk = c.get('desk')
    const body = written(desk, await readWrapped(c, 'macro', ruleShape))
    if (!mayChangeRule(requireAgent(c), body.restriction)) throw forbidden()
    const now = desk.clock.stamp()
    const macro = desk.tables.macros.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ macro: macroAnswer(desk, macro) }, isRecorded(desk) ? 201 : 200)
  })

  api.put('/api/v2/macros/update_many', async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const rows = recordsOf((await readBody(c, movesShape))['macros'])
    const macros = desk.transaction(() =>
      rows.map(row => {
        const before = desk.tables.macros.get(wholeOf(row['id']))
        if (!before || !mayChangeRule(actor, before.restriction)) throw notFound()
        const { active, position } = { active: booleanOf(row['active']), position: wholeOf(row['position']) }
        return desk.tables.macros.update(before.id, {
          active: active ?? before.active,
          position: position ?? before.position,
          updated_at: desk.clock.stamp()
        })
      })
    )
    return c.json({ macros: macros.map(macro => macroAnswer(desk, macro)), count: macros.length })
  })

  api.put('/api/v2/macros/:id{[0-9]+}', async c => {
    const desk = c.get('desk')
    const before = seen(c)
    const body = written(desk, await readWrapped(c, 'macro', ruleShape), before)
    const actor = requireAgent(c)
    if (!mayChangeRule(actor, before.restriction) || !mayChangeRule(actor, body.restriction)) throw forbidden()
    const macro = desk.tables.macros.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ macro: macroAnswer(desk, macro) })
  })

  api.delete('/api/v2/macros/destroy_many', c => {
    const desk = c.get('desk')
    const ids = wholesOf(c.req.query('ids') ?? '')
    if (ids.length === 0) throw recordInvalid({ ids: [{ error: 'BlankValue', description: 'ids: cannot be blank' }] })
    for (const id of ids) {
      const macro = desk.tables.macros.get(id)
      if (macro && mayChangeRule(requireAgent(c), macro.restriction)) desk.tables.macros.delete(id)
    }
    return c.body(null, 204)
  })

  api.delete('/api/v2/macros/:id{[0-9]+}', c => {
    const macro = seen(c)
    if (!mayChangeRule(requireAgent(c), macro.restriction)) throw forbidden()
    c.get('desk').tables.macros.delete(macro.id)
    return c.body(null, 204)
  })
}
