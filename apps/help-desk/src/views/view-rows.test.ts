import { beforeAll, describe, expect, it } from 'vitest'
import type { RuleCondition, RuleConditions } from '../automation/evaluation/rule-types'
import { candidates } from '../automation/facts/candidates'
import type { ViewOutput } from '../tables/rules'
import { openTestAccount } from '../test-account/test-account'
import { viewCount, viewTickets } from './view-rows'

const account = openTestAccount()
const { desk, agent, groupId, field } = account
const is = (field: string, value: string, operator = 'is'): RuleCondition => ({ field, operator, value })
const everything = { group_by: null, group_order: 'asc', sort_by: null, sort_order: 'asc', columns: [] } as const

beforeAll(async () => {
  const statuses = ['new', 'open', 'pending', 'hold', 'solved']
  const priorities = [null, 'low', 'urgent', 'normal', 'high', null, 'low']
  for (let n = 0; n < 30; n++) {
    const { id } = await account.createTicket({
      status: statuses[n % 5],
      priority: priorities[n % 7],
      type: n % 3 === 0 ? 'incident' : null,
      custom_fields: [
        { id: field.due.id, value: [null, '2026-12-02', '2026-11-30'][n % 3] },
        { id: field.minutes.id, value: [7, null, 30, 200][n % 4] },
        { id: field.stage.id, value: ['stage_open', 'stage_done', null][n % 3] }
      ],
      ...(n % 4 === 0 ? { assignee_id: agent.id } : n % 4 === 1 ? { group_id: groupId } : {})
    })
    const updated_at = `2026-${n % 2 ? '11' : '05'}-${String((n % 9) + 10)}T00:00:00Z`
    desk.tables.tickets.update(Number(id), { updated_at, ...(n % 10 >= 8 ? { status: 'closed' } : {}) })
  }
})

const isExact = (conditions: RuleConditions) =>
  candidates(desk, { conditions, now: desk.clock.now(), actor: agent }).exact

/** A condition that always holds, but that only the engine can judge: every ticket is asked. */
const asked = (all: RuleCondition[]): RuleConditions => ({
  all,
  any: [is('subject_includes_word', 'zebra', 'not_includes')]
})

const ids = (conditions: RuleConditions, output: ViewOutput = { ...everything, columns: [] }) =>
  viewTickets(desk, conditions, output, agent)
    .slice(0, 100)
    .map(ticket => ticket.id)

describe('what the store selects', () => {
  it.each<[string, RuleCondition[]]>([
    ['unsolved', [is('status', 'solved', 'less_than')]],
    ['past pending', [is('status', 'pending', 'greater_than')]],
    ['not open', [is('status', 'open', 'is_not')]],
    ['mine, unsolved', [is('status', 'solved', 'less_than'), is('assignee_id', 'current_user')]],
    ['nobody’s', [is('status', 'closed', 'less_than'), is('assignee_id', '')]],
    ['of a group', [is('group_id', String(groupId)), is('status', 'closed', 'is_not')]],
    ['urgent incidents', [is('priority', 'urgent'), is('type', 'incident')]],
    ['without type and priority', [is('type', ''), is('priority', '')]],
    ['of nobody at all', [is('requester_id', '')]]
  ])('is what the conditions say: %s', (_, all) => {
    expect(isExact({ all, any: [] })).toBe(true)
    expect(isExact(asked(all))).toBe(false)
    expect(ids({ all, any: [] })).toEqual(ids(asked(all)))
    expect(viewCount(desk, { all, any: [] }, agent)).toBe(viewCount(desk, asked(all), agent))
  })

  const plain = ['nice_id', 'created', 'updated', 'assigned', 'updated_requester', 'solved', 'due_date', 'type']
  const ranked = ['status', 'priority', 'assignee', 'requester', 'group', 'organization', 'ticket_form']
  const custom = [field.due, field.minutes, field.stage, field.ok].map(one => one.id)

  it.each([...plain, ...ranked, ...custom])('is in the same order by %s', sort_by => {
    const all = [is('status', 'closed', 'is_not')]
    for (const group_by of ['status', field.stage.id, null])
      for (const order of ['asc', 'desc'] as const) {
        const output: ViewOutput = { group_by, group_order: order, sort_by, sort_order: order, columns: [] }
        expect(ids({ all, any: [] }, output)).toEqual(ids(asked(all), output))
      }
  })

  it('leaves out what was closed more than 120 days ago', () => {
    const closed = ids({ all: [is('status', 'closed')], any: [] })
    expect(closed.length).toBeGreaterThan(0)
    expect(closed.length).toBeLessThan(desk.tables.tickets.count({ status: 'closed' }))
    for (const id of closed) expect(desk.tables.tickets.get(id)?.updated_at).toMatch(/^2026-11/)
  })
})
