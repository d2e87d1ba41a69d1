import { beforeAll, expect, it } from 'vitest'
import type { OrderBy } from '../store/column'
import type { User } from '../tables/people'
import { openTestAccount } from '../test-account/test-account'
import { findTickets } from './find-tickets'
import { parseQuery } from './query'

const account = openTestAccount()
const { desk, agent, field } = account

beforeAll(async () => {
  const subjects = ['Nota rejeitada', 'Boleto não registrado', 'nota-fiscal (urgente)', 'Notação', '😀nota 𝐀b']
  for (let n = 0; n < 25; n++) {
    const ticket = await account.createTicket({
      subject: subjects[n % 5],
      comment: { body: n % 3 ? 'Segue o boleto' : 'Sem anexo' },
      external_id: n % 4 ? null : `Case-${n}`,
      status: ['new', 'open', 'pending', 'solved'][n % 4],
      priority: [null, 'low', 'high'][n % 3],
      type: n % 2 ? 'incident' : null,
      tags: [['boleto'], ['a_b'], []][n % 3],
      ...(n % 4 === 0 ? { assignee_id: agent.id } : {}),
      ...(n % 6 === 1 ? { email_ccs: [{ user_id: String(agent.id), action: 'put' }] } : {}),
      ...(n % 6 === 2 ? { followers: [{ user_id: String(agent.id), action: 'put' }] } : {}),
      custom_fields: [
        { id: field.due.id, value: n % 2 ? '2026-11-30' : null },
        { id: field.stage.id, value: [null, 'stage_open'][n % 2] }
      ]
    })
    if (n % 5 === 0)
      await account.call('PUT', `/api/v2/tickets/${String(ticket['id'])}`, {
        ticket: { comment: { body: 'A apuração do PIS' } }
      })
    desk.tables.tickets.update(Number(ticket['id']), { created_at: `2026-11-${10 + (n % 9)}T10:30:15Z` })
  }
})

const byCreation = [
  { column: 'created_at', descending: true },
  { column: 'id', descending: true }
]
const byStatus = [{ column: 'status', ranks: ['new', 'open', 'pending', 'hold', 'solved', 'closed'] }, { column: 'id' }]
const orders: OrderBy[][] = [byCreation, byStatus]

/** May open what the agent works on, is in copy of or follows. */
const restricted: User = { ...agent, ticket_restriction: 'assigned' }

function search(query: string, order: OrderBy[], actor = agent) {
  const found = findTickets(desk, actor, parseQuery(query), order)
  const ids = found.slice(0, 100).map(ticket => ticket.id)
  expect(found.count()).toBe(ids.length)
  return ids
}

/** While one ticket is behind the lag, each is asked all terms. */
function asked(query: string, order: OrderBy[], actor = agent) {
  desk.index.lagMs = 60_000
  const [first] = desk.tables.tickets.find({ limit: 1 })
  desk.tables.tickets.update(first?.id ?? 0, {})
  const ids = search(query, order, actor)
  desk.index.clear()
  return ids
}

it('finds for a restricted agent what that agent may open', () => {
  for (const query of ['boleto', 'status<solved', '-tags:boleto', 'subject:nota description:segue']) {
    const ids = search(query, byCreation, restricted)
    expect(ids).toEqual(asked(query, byCreation, restricted))
    expect(ids.length).toBeLessThan(search(query, byCreation).length)
    expect(ids.length).toBeGreaterThan(0)
  }
})

it.each([
  'nota', 'NOTAS', 'not*', '*', 'ota', 'notac', 'boleto', '"segue o bol"', '"nota-fiscal (urg"', 'b', '!!!', 'apuracao', 'nota boleto',
  '-nota', '-boleto pis', '3', '#3', 'a_b', 'status:open', 'status<pending', 'status>=pending -status:solved', 'status:odd',
  'priority:none', 'priority>low', 'priority:high', 'ticket_type:none', 'ticket_type:incident', 'tags:boleto', 'tags:none', '-tags:boleto',
  'tags:a_b tags:boleto', 'tags:"a b"', 'requester:me', 'requester:rui', 'assignee:none', 'assignee:me', 'assignee:ada@test.example', '-assignee:me',
  'requester:1', 'submitter:ada', 'group:none', 'group:"test team"', 'organization:none', 'form:none', 'external_id:case-4', 'external_id:CASE-4',
  'subject:nota', 'description:boleto', 'subject:boleto description:segue', 'via:api', 'via:web', 'id:3', 'id>20', 'ticket_id<=2', 'id:x',
  'created:2026-11-12', 'created<2026-11-12', 'created<=2026-11-12', 'created>2026-11-12', 'created>=2026-11-12', 'created>240hours', 'created<10days',
  'created>=2026-11-12T10:30:15Z', 'created>2026-11-12T10:30:15Z', 'created<2026-11-12T10:30:15.500Z', 'created:2026-11-12T10:30:15Z', 'created:soon',
  'updated>2026', 'updated>1hour', 'solved:none', 'solved>2026-11-01', 'due_date:none', 'fieldvalue:stage_open', 'nosuch:x',
  `custom_field_${field.due.id}:2026-11-30`, `custom_field_${field.due.id}:none`, `custom_field_${field.stage.id}:*`
])('finds by %s what the terms say', query => {
  for (const order of orders) expect(search(query, order)).toEqual(asked(query, order))
}) // prettier-ignore
