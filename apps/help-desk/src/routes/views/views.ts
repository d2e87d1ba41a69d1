import { readBody, readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import { isRecorded } from '../../control/wire'
import { forbidden, notFound } from '../../http/api-error'
import { booleanOf, recordsOf, wholeOf, wholesOf } from '../../input'
import type { View } from '../../tables/rules'
import { mayChangeRule, maySeeRule } from '../rules/access'
import { listRules, titleContains } from '../rules/rule-listing'
import { seenView } from './seen-view'
import { viewAnswer } from './view-answer'
import { writtenView } from './view-body'
import { viewResultRoutes } from './view-results'
import { movesShape, ruleShape } from '../rules/rule-shapes'

/** A compact list has this many at most. OAS ListCompactViews */
const COMPACT = 32

const wanted = (c: Call) => (view: View) => {
  const access = c.req.query('access')
  const group = wholeOf(c.req.query('group_id'))
  return (
    maySeeRule(c.get('desk'), requireAgent(c), view) &&
    (access !== 'personal' || view.restriction?.type === 'User') &&
    (access !== 'shared' || view.restriction?.type !== 'User') &&
    (access !== 'account' || view.restriction === null) &&
    (group === undefined || (view.restriction?.ids ?? []).includes(group))
  )
}

function list(c: Call, keep: (view: View) => boolean) {
  const desk = c.get('desk')
  const { rows, envelope } = listRules(c, desk.tables.views, view => keep(view) && wanted(c)(view))
  return c.json({ views: rows.map(view => viewAnswer(desk, view)), ...envelope })
}

export function viewRoutes(api: Api): void {
  viewResultRoutes(api)

  api.get('/api/v2/views', c => list(c, () => true))
  api.get('/api/v2/views/active', c => list(c, view => view.active))
  api.get('/api/v2/views/search', c => list(c, titleContains(c)))
  api.get('/api/v2/views/show_many', c => {
    const ids = wholesOf(c.req.query('ids') ?? '')
    return list(c, view => ids.includes(view.id))
  })
  api.get('/api/v2/views/compact', c => {
    const desk = c.get('desk')
    const views = desk.tables.views.find({ orderBy: [{ column: 'position' }, { column: 'id' }] })
    const shown = views.filter(view => view.active && wanted(c)(view)).slice(0, COMPACT)
    return c.json({ views: shown.map(view => viewAnswer(desk, view)), count: shown.length })
  })
  api.get('/api/v2/views/count', c => {
    const { tables, clock } = c.get('desk')
    return c.json({ count: { value: tables.views.find().filter(wanted(c)).length, refreshed_at: clock.stamp() } })
  })
  api.get('/api/v2/views/:id{[0-9]+}', c => c.json({ view: viewAnswer(c.get('desk'), seenView(c)) }))

  api.post('/api/v2/views', async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const body = writtenView(desk, await readWrapped(c, 'view', ruleShape))
    if (!mayChangeRule(actor, body.restriction)) throw forbidden()
    const now = desk.clock.stamp()
    const view = desk.tables.views.insert({ ...body, created_at: now, updated_at: now })
    return c.json({ view: viewAnswer(desk, view) }, isRecorded(desk) ? 201 : 200)
  })

  api.put('/api/v2/views/update_many', async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const rows = recordsOf((await readBody(c, movesShape))['views'])
    const views = desk.transaction(() =>
      rows.map(row => {
        const before = desk.tables.views.get(wholeOf(row['id']))
        if (!before || !mayChangeRule(actor, before.restriction)) throw notFound()
        return desk.tables.views.update(before.id, {
          active: booleanOf(row['active']) ?? before.active,
          position: wholeOf(row['position']) ?? before.position,
          updated_at: desk.clock.stamp()
        })
      })
    )
    return c.json({ views: views.map(view => viewAnswer(desk, view)), count: views.length })
  })

  api.put('/api/v2/views/:id{[0-9]+}', async c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const before = seenView(c)
    const body = writtenView(desk, await readWrapped(c, 'view', ruleShape), before)
    if (!mayChangeRule(actor, before.restriction) || !mayChangeRule(actor, body.restriction)) throw forbidden()
    const view = desk.tables.views.update(before.id, { ...body, updated_at: desk.clock.stamp() })
    return c.json({ view: viewAnswer(desk, view) })
  })

  api.delete('/api/v2/views/destroy_many', c => {
    const { views } = c.get('desk').tables
    for (const id of wholesOf(c.req.query('ids') ?? '')) {
      const view = views.get(id)
      if (view && mayChangeRule(requireAgent(c), view.restriction)) views.delete(id)
    }
    return c.body(null, 204)
  })

  api.delete('/api/v2/views/:id{[0-9]+}', c => {
    const view = seenView(c)
    if (!mayChangeRule(requireAgent(c), view.restriction)) throw forbidden()
    c.get('desk').tables.views.delete(view.id)
    return c.body(null, 204)
  })
}
