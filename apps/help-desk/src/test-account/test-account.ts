import { openDesk, type OpenDesk } from '../open-desk'
import type { JsonRecord } from '../input'
import { blankUser } from '../people/create-user'
import type { TicketField } from '../tables/field'
import type { Role, User } from '../tables/people'

export interface Reply {
  status: number
  body: JsonRecord
  headers: Headers
}

export interface TestAccount {
  desk: OpenDesk
  admin: User
  agent: User
  requester: User
  /** Fields made for tests, by a short name. */
  field: Record<'stage' | 'due' | 'minutes' | 'ok' | 'note' | 'areas' | 'off', TicketField>
  groupId: number
  call(method: string, path: string, body?: unknown, as?: User): Promise<Reply>
  createTicket(ticket: JsonRecord, as?: User): Promise<JsonRecord>
}

const START = Date.parse('2026-11-23T12:00:00Z')

function person(desk: OpenDesk, email: string, role: Role, name: string): User {
  return desk.tables.users.insert({ ...blankUser(desk.clock.stamp()), name, email, role, verified: true })
}

function field(desk: OpenDesk, type: string, title: string, rest: Partial<TicketField> = {}): TicketField {
  const now = desk.clock.stamp()
  return desk.tables.ticketFields.insert({
    type,
    title,
    title_in_portal: title,
    description: '',
    agent_description: null,
    position: 99,
    active: true,
    required: false,
    required_in_portal: false,
    collapsed_for_agents: false,
    visible_in_portal: false,
    editable_in_portal: false,
    regexp_for_validation: null,
    tag: null,
    removable: true,
    relationship_target_type: null,
    relationship_filter: null,
    creator_user_id: -1,
    created_at: now,
    updated_at: now,
    ...rest
  })
}

const options = (...pairs: [string, string][]) =>
  pairs.map(([value, name], at) => ({ id: at + 1, name, raw_name: name, value, default: false }))

/** A small account in memory, its clock standing at 2026-11-23 12:00 UTC (a Monday, 09:00 in São Paulo). */
export function openTestAccount(): TestAccount {
  const desk = openDesk({ dataDir: null, seed: 'empty', clock: () => START })
  desk.clock.set(new Date(START), true)
  const admin = person(desk, 'root@test.example', 'admin', 'Rosa Root')
  const agent = person(desk, 'ada@test.example', 'agent', 'Ada Agent')
  const requester = person(desk, 'rui@test.example', 'end-user', 'Rui Requester')
  const now = desk.clock.stamp()
  const group = desk.tables.groups.insert({
    name: 'Test team',
    description: '',
    default: false,
    is_public: true,
    deleted: false,
    created_at: now,
    updated_at: now
  })
  for (const user of [admin, agent])
    desk.tables.groupMemberships.insert({
      user_id: user.id,
      group_id: group.id,
      default: true,
      created_at: now,
      updated_at: now
    })
  const call: TestAccount['call'] = async (method, path, body, as = admin) => {
    const authorization = `Basic ${Buffer.from(`${as.email}/token:local`).toString('base64')}`
    const request = new Request(`http://localhost${path}`, {
      method,
      headers: {
        authorization,
        ...(body instanceof FormData ? {} : { 'content-type': 'application/json' })
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) })
    })
    const response = await desk.fetch(request)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? {} : (JSON.parse(text) as JsonRecord)
    }
  }
  return {
    desk,
    admin,
    agent,
    requester,
    field: {
      stage: field(desk, 'tagger', 'Stage', {
        custom_field_options: options(['stage_open', 'Opened'], ['stage_done', 'Done'])
      }),
      due: field(desk, 'date', 'Due'),
      minutes: field(desk, 'integer', 'Minutes'),
      ok: field(desk, 'checkbox', 'OK', { tag: 'test_ok' }),
      note: field(desk, 'text', 'Note'),
      areas: field(desk, 'multiselect', 'Areas', {
        custom_field_options: options(['area_a', 'A'], ['area_b', 'B'])
      }),
      off: field(desk, 'text', 'Off', { active: false })
    },
    groupId: group.id,
    call,
    async createTicket(ticket, as = agent) {
      const reply = await call(
        'POST',
        '/api/v2/tickets',
        { ticket: { requester_id: requester.id, subject: 'Help', comment: { body: 'It broke' }, ...ticket } },
        as
      )
      if (reply.status !== 201) throw new Error(JSON.stringify(reply.body))
      return reply.body['ticket'] as JsonRecord
    }
  }
}
