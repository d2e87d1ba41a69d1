import { readWrapped, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import { invalid, notFound } from '../../http/api-error'
import { isRecorded } from '../../control/wire'
import type { Desk } from '../../desk'
import { wholesOf } from '../../input'
import { pageOf } from '../../http/pagination'
import { countUse } from '../../http/use-window'
import type { View, ViewOutput } from '../../tables/rules'
import type { Ticket } from '../../tables/ticket'
import { cellValue } from '../../views/column-value'
import { columnOf, filterable, sortable } from '../../views/columns'
import { viewCount, viewTickets } from '../../views/view-rows'
import { ticketPresenter } from '../../wire/ticket'
import { ticketSideloads, withinTickets } from '../tickets/ticket-sideloads'
import { maySeeRule } from '../rules/access'
import { checkRule, conditionsOf } from '../rules/rule-body'
import { seenView } from './seen-view'
import { execution } from './view-answer'
import { readOutput } from './view-body'
import { ruleShape } from '../rules/rule-shapes'

/** The workspace's own pages are not counted: what they ask is not an app's doing. */
function limit(c: Call, what: string, most: number, seconds: number): void {
  if (c.req.header('x-workspace') !== '1') countUse(c.get('desk'), `${what} by ${c.get('actor').id}`, most, seconds)
}

const perMinute = (c: Call, what: string, view: number | 'preview') => limit(c, `${what} of view ${view}`, 5, 60)

/** `sort_by` and `sort_order` of the request win over the view's own. */
function sorted(c: Call, output: ViewOutput): ViewOutput {
  const { sort_by, sort_order } = c.req.query()
  if (sort_by === undefined && sort_order === undefined) return output
  return readOutput(c.get('desk'), { ...(sort_by === undefined ? {} : { sort_by }), sort_order }, output)
}

function rowsOf(desk: Desk, tickets: Ticket[], output: ViewOutput) {
  const columns = output.columns.flatMap(id => columnOf(desk, id) ?? [])
  const group = output.group_by === null ? undefined : columnOf(desk, output.group_by)
  return tickets.map(ticket => {
    const cells = columns.map(column => [String(column.id), cellValue(ticket, column)] as const)
    const { id, subject, description, status, type, priority } = ticket
    return {
      ...Object.fromEntries(cells),
      ...(group ? { group: cellValue(ticket, group) } : {}),
      custom_fields: cells.filter(([name]) => /^\d+$/.test(name)).map(([name, value]) => ({ id: Number(name), value })),
      ticket_id: id,
      ticket: { id, subject, description, status, type, priority, url: urlOf(desk, `tickets/${id}`) }
    }
  })
}

function people(desk: Desk, rows: Ticket[]) {
  const users = [...new Set(rows.flatMap(row => [row.requester_id, row.assignee_id, row.submitter_id]))]
  const groups = [...new Set(rows.map(row => row.group_id))]
  const organizations = [...new Set(rows.map(row => row.organization_id))]
  return {
    users: users.flatMap(id => desk.tables.users.get(id) ?? []).map(({ id, name }) => ({ id, name })),
    groups: groups.flatMap(id => desk.tables.groups.get(id) ?? []).map(({ id, name }) => ({ id, name })),
    organizations: organizations
      .flatMap(id => desk.tables.organizations.get(id) ?? [])
      .map(({ id, name }) => ({ id, name }))
  }
}

function executed(c: Call, view: Pick<View, 'conditions' | 'output'>, about: Record<string, unknown>) {
  const desk = c.get('desk')
  const output = sorted(c, view.output)
  const { rows, envelope } = pageOf(c, viewTickets(desk, view.conditions, output, requireAgent(c)))
  const { columns } = execution(desk, output)
  return c.json({
    rows: rowsOf(desk, rows, output),
    columns: columns.map(column => ({ ...column, filterable: filterable(column), sortable: sortable(column) })),
    ...about,
    ...people(desk, rows),
    ...envelope
  })
}

const counted = new WeakMap<Desk, Set<number>>()

/** Recorded accounts count a view that is asked about for the first time behind the answer. */
function isUncounted(desk: Desk, viewId: number): boolean {
  const known = counted.get(desk) ?? new Set()
  counted.set(desk, known)
  if (known.size === 0) desk.events.on('reset', () => known.clear())
  const isNew = !known.has(viewId)
  known.add(viewId)
  return isNew
}

function countAnswer(c: Call, view: View) {
  const desk = c.get('desk')
  const url = urlOf(desk, `views/${view.id}/count`)
  if (isRecorded(desk) && isUncounted(desk, view.id))
    return { view_id: view.id, url, value: null, pretty: '...', fresh: false, active: view.active }
  const value = viewCount(desk, view.conditions, requireAgent(c))
  return { view_id: view.id, url, value, pretty: String(value), fresh: true, active: view.active }
}

async function previewed(c: Call) {
  const desk = c.get('desk')
  requireAgent(c)
  const body = await readWrapped(c, 'view', ruleShape)
  const conditions = { all: conditionsOf(body['all']), any: conditionsOf(body['any']) }
  checkRule(desk, 'view', { title: 'preview', conditions })
  return { conditions, output: readOutput(desk, body['output']) }
}

export function viewResultRoutes(api: Api): void {
  api.get('/api/v2/views/count_many', c => {
    const desk = c.get('desk')
    const actor = requireAgent(c)
    const ids = wholesOf(c.req.query('ids') ?? '')
    if (ids.length > 20) throw invalid('ids', 'At most 20 views can be counted at once')
    limit(c, 'count_many', 6, 300)
    const views = ids.flatMap(id => desk.tables.views.get(id) ?? []).filter(view => maySeeRule(desk, actor, view))
    return c.json({ view_counts: views.map(view => countAnswer(c, view)) })
  })

  api.post('/api/v2/views/preview', async c => {
    const view = await previewed(c)
    perMinute(c, 'preview', 'preview')
    return executed(c, view, {})
  })

  api.post('/api/v2/views/preview/count', async c => {
    const { conditions } = await previewed(c)
    const value = viewCount(c.get('desk'), conditions, requireAgent(c))
    return c.json({ view_count: { view_id: null, value, pretty: String(value), fresh: true } })
  })

  api.get('/api/v2/views/:id{[0-9]+}/execute', c => {
    const view = seenView(c)
    perMinute(c, 'execute', view.id)
    return executed(c, view, { view: { id: view.id, url: urlOf(c.get('desk'), `views/${view.id}`) } })
  })

  api.get('/api/v2/views/:id{[0-9]+}/count', c => {
    const view = seenView(c)
    perMinute(c, 'count', view.id)
    return c.json({ view_count: countAnswer(c, view) })
  })

  api.get('/api/v2/views/:id{[0-9]+}/tickets', c => {
    const desk = c.get('desk')
    const view = seenView(c)
    if (!view.active) throw notFound()
    const tickets = viewTickets(desk, view.conditions, sorted(c, view.output), requireAgent(c))
    const { rows, envelope } = pageOf(c, tickets)
    const shown = withinTickets(c, rows, ticketPresenter(desk))
    return c.json({ tickets: shown, ...ticketSideloads(c, rows), ...envelope })
  })
}
