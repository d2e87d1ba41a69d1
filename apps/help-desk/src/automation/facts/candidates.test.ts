import { beforeAll, describe, expect, it } from 'vitest'
import { openTestAccount } from '../../test-account/test-account'
import { evaluate } from '../evaluation/conditions/conditions'
import type { RuleCondition, RuleConditions, RuleValue } from '../evaluation/rule-types'
import { candidates } from './candidates'
import { createFactReader } from './fact-reader'

const account = openTestAccount()
const { desk, agent, field, groupId } = account
const now = desk.clock.now()

beforeAll(async () => {
  const statuses = ['new', 'open', 'pending', 'hold', 'solved']
  const days = [null, '2026-11-20', '2026-11-23', '2026-11-24', '2026-12-30']
  for (let n = 0; n < 40; n++) {
    await account.createTicket({
      status: statuses[n % 5],
      priority: [null, 'low', 'urgent'][n % 3],
      type: [null, 'incident'][n % 2],
      tags: [['one'], ['one', 'two'], []][n % 3],
      ...(n % 4 === 0 ? { assignee_id: agent.id } : n % 4 === 1 ? { group_id: groupId } : {}),
      custom_fields: [
        { id: field.due.id, value: days[n % 5] },
        { id: field.stage.id, value: [null, 'stage_open', 'stage_done'][n % 3] },
        { id: field.minutes.id, value: [null, 0, 5, 12][n % 4] },
        { id: field.note.id, value: [null, 'Nota', 'nota fiscal'][n % 3] },
        { id: field.areas.id, value: [[], ['area_a'], ['area_a', 'area_b']][n % 3] },
        ...(n % 2 ? [{ id: field.ok.id, value: n % 4 === 1 }] : [])
      ]
    })
  }
})

const custom = (name: keyof typeof field) => `custom_fields_${field[name].id}`
const orders = ['less_than', 'less_than_equal', 'greater_than', 'greater_than_equal']
const operators = ['is', 'is_not', 'includes', 'not_includes', 'present', 'not_present', 'changed', '', ...orders]
const within = ['within_previous_n_days', 'within_next_n_days']

const asked: [string, string[], RuleValue[]][] = [
  ['status', operators, ['open', 'solved', 'odd', '', 'HOLD', 'open hold', ['open', 'hold']]],
  ['priority', operators, ['low', 'urgent', '', 'LOW']],
  ['type', operators, ['incident', '', 'task']],
  ['current_tags', operators, ['one', 'two', 'one two', 'ONE', 'three', '', ['one', 'two']]],
  ['group_id', operators, [String(groupId), '', 'current_groups', '1', '01', 'current_user', [String(groupId)]]],
  ['assignee_id', operators, [String(agent.id), '', 'current_user', 'requester_id', 'all_agents']],
  ['requester_id', operators, [String(account.requester.id), 'current_user', '']],
  ['organization_id', operators, ['', '5']],
  ['ticket_form_id', operators, ['', '5']],
  ['SOLVED', ['greater_than', 'less_than', 'is'], ['0', '24']],
  [custom('due'), [...operators, ...within], ['2026-11-23', '2026-11-24T10:00:00Z', '', '0', '3', '40', 'soon']],
  [custom('stage'), operators, ['stage_open', 'STAGE_DONE', '', 'stage_open stage_done', ['stage_open', 'x']]],
  [custom('minutes'), operators, ['0', '5', '5.0', '', 'many', '-1', 12]],
  [custom('ok'), operators, ['true', 'false', '']],
  [custom('note'), operators, ['nota', 'nota fiscal', '']],
  [custom('areas'), operators, ['area_a', 'area_b', '']],
  ['custom_fields_1', operators, ['x', '']]
]

const conditions = asked.flatMap(([name, operators, values]) =>
  operators.flatMap(operator => values.map((value): RuleCondition => ({ field: name, operator, value })))
)

function meant(rules: RuleConditions): number[] {
  const reader = createFactReader(desk, now)
  const tickets = desk.tables.tickets.find()
  return tickets.filter(ticket => evaluate(rules, reader.facts({ ticket, actor: agent })).matched).map(one => one.id)
}

function passing(rules: RuleConditions) {
  const { where, exact } = candidates(desk, { conditions: rules, now, actor: agent })
  return { ids: desk.tables.tickets.ids({ where }), exact }
}

/** Tickets that do not pass and should, and, where the sieve is exact, those that pass and should not. */
function wrong(rules: RuleConditions): number[] {
  const { ids, exact } = passing(rules)
  const expected = meant(rules)
  return [...expected.filter(id => !ids.includes(id)), ...(exact ? ids.filter(id => !expected.includes(id)) : [])]
}

describe('what the store selects', () => {
  it.each(asked.map(([name]) => [name]))('lets pass what every condition about %s lets pass', name => {
    for (const condition of conditions.filter(one => one.field === name)) {
      const rules = { all: [condition], any: [] }
      expect([condition, ...wrong(rules)]).toEqual([condition])
    }
  })

  it('is the same for one of several conditions', () => {
    for (const [at, condition] of conditions.entries()) {
      const other = conditions[(at * 7 + 3) % conditions.length]
      const rules = { all: [], any: other ? [condition, other] : [condition] }
      expect([rules, ...wrong(rules)]).toEqual([rules])
    }
  })

  it('is exact for what views of dates, people, tags and statuses ask', () => {
    const is = (name: string, operator: string, value: string) => ({ field: name, operator, value })
    const all = [
      is('status', 'less_than', 'solved'),
      is('assignee_id', 'is', 'current_user'),
      is('current_tags', 'includes', 'one'),
      is(custom('due'), 'within_next_n_days', '7'),
      is(custom('stage'), 'is', 'stage_open'),
      is(custom('ok'), 'is', 'true')
    ]
    expect(passing({ all, any: [] }).exact).toBe(true)
  })

  it('is narrowed by the statuses that come into question', () => {
    const { where } = candidates(desk, { conditions: { all: [], any: [] }, now, among: ['open'] })
    expect(desk.tables.tickets.count(where)).toBe(desk.tables.tickets.count({ status: 'open' }))
  })
})
