import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type Ask, type InProcess } from '../../in-process'

interface Ticket {
  id: number
  status: string
  subject: string
  tags: string[]
  requester_id: number
  organization_id: number
  assignee_id: number | null
  group_id: number | null
  email_cc_ids: number[]
  updated_at: string
  generated_timestamp: number
  via: { channel: string; source: { from: Record<string, unknown>; rel: string | null } }
  custom_fields: { id: number; value: unknown }[]
  followup_ids: number[]
  followup_source_ids: number[]
  priority: string | null
}
interface Event {
  id: number
  type: string
  field_name?: string
  value?: unknown
  previous_value?: unknown
  public?: boolean
  author_id?: number
  plain_body?: string
  html_body?: string
}
interface Written {
  ticket: Ticket
  audit: { id: number; author_id: number; events: Event[]; metadata: { custom: unknown }; via: { channel: string } }
}
interface Refused {
  error: string
  details: Record<string, { error: string; description: string }[]>
}

let account: InProcess
let ana: Ask
let admin: Ask

beforeEach(() => {
  account = inProcess()
  ana = account.as('ana.senior')
  admin = account.as('admin')
})

const put = (ask: Ask, id: number, ticket: unknown) => ask<Written>('PUT', `tickets/${id}`, { ticket })

describe('creating', () => {
  it('answers 201 with the ticket and the audit of its first comment', async () => {
    const { status, body, headers } = await ana<Written>('POST', 'tickets.json', {
      ticket: { subject: 'Teste', comment: { body: 'Linha um\n\nLinha <dois>' }, tags: ['Um Dois'], priority: 'high' }
    })
    expect(status).toBe(201)
    expect(headers.get('location')).toContain(`/api/v2/tickets/${body.ticket.id}.json`)
    expect(body.ticket).toMatchObject({ status: 'new', tags: ['dois', 'um'], via: { channel: 'api' } })
    const [comment, ...rest] = body.audit.events
    expect(comment).toMatchObject({ type: 'Comment', public: true, plain_body: 'Linha um\n\nLinha <dois>' })
    expect(comment?.html_body).toContain('<p dir="auto">Linha &lt;dois&gt;</p>')
    expect(rest).toContainEqual(expect.objectContaining({ type: 'Create', field_name: 'priority', value: 'high' }))
  })

  it('needs a description and names every problem at once', async () => {
    const { status, body } = await ana<Refused>('POST', 'tickets', { ticket: { status: 'lost', assignee_id: 1 } })
    expect(status).toBe(422)
    expect(body.error).toBe('RecordInvalid')
    expect(Object.keys(body.details).sort()).toEqual(['assignee', 'description', 'status'])
  })

  it('makes a person out of an unknown requester', async () => {
    const { body } = await ana<Written>('POST', 'tickets', {
      ticket: { subject: 'x', comment: 'y', requester: { name: 'Nova', email: 'Nova@aurora.example' } }
    })
    const user = account.desk.tables.users.get(body.ticket.requester_id)
    expect(user).toMatchObject({ name: 'Nova', email: 'nova@aurora.example', role: 'end-user' })
    expect(body.ticket.organization_id).toBe(user?.organization_id)
  })

  it('takes tags and fields of the closed ticket into a follow-up, not priority, group or assignee', async () => {
    const closed = account.desk.tables.tickets.first({ status: 'closed', priority: 'urgent' })
    account.desk.tables.tickets.update(closed?.id ?? 0, { tags: ['consultoria'] })
    const { body } = await ana<Written>('POST', 'tickets', {
      ticket: { via_followup_source_id: closed?.id, comment: { body: 'De novo' } }
    })
    expect(body.ticket).toMatchObject({
      status: 'new',
      tags: ['consultoria'],
      requester_id: closed?.requester_id,
      priority: null,
      group_id: null,
      assignee_id: null,
      followup_source_ids: [closed?.id],
      via: { source: { rel: 'follow_up', from: { ticket_id: closed?.id } } }
    })
    const source = await ana<Written>('GET', `tickets/${closed?.id}`)
    expect(source.body.ticket.followup_ids).toEqual([body.ticket.id])
  })

  it('makes a plain ticket when the one to follow up is not closed', async () => {
    const open = account.ticket('demo-phone')
    const { status, body } = await ana<Written>('POST', 'tickets', {
      ticket: { via_followup_source_id: open, comment: { body: 'De novo' } }
    })
    expect(status).toBe(201)
    expect(body.ticket).toMatchObject({ followup_source_ids: [], via: { channel: 'api' } })
  })
})

describe('updating', () => {
  it('opens a new ticket when somebody is assigned and brings the group along', async () => {
    const id = account.ticket('demo-phone')
    const { body } = await put(ana, id, { assignee_id: account.userId('paulo.senior') })
    expect(body.ticket).toMatchObject({ status: 'open', assignee_id: account.userId('paulo.senior') })
    expect(account.desk.tables.groups.get(body.ticket.group_id ?? 0)?.name).toBe('Financeiro')
    expect(body.audit.events).toContainEqual(
      expect.objectContaining({ type: 'Change', field_name: 'status', previous_value: 'new', value: 'open' })
    )
  })

  it('drops an assignee who is not in the chosen group', async () => {
    const id = account.ticket('demo-package')
    const stock = account.desk.tables.groups.find().find(group => group.name === 'Estoque')
    const { body } = await put(ana, id, { group_id: stock?.id })
    expect(body.ticket).toMatchObject({ group_id: stock?.id, assignee_id: null })
  })

  it('keeps metadata in the audit, also of a private comment', async () => {
    const { body } = await put(ana, account.ticket('demo-phone'), {
      comment: { html_body: '<p>Oi <b>você</b><script>alert(1)</script></p>', public: false },
      metadata: { op: 'op-1', slot: 3 }
    })
    expect(body.audit.metadata.custom).toEqual({ op: 'op-1', slot: 3 })
    const [comment] = body.audit.events
    expect(comment).toMatchObject({ type: 'Comment', public: false, plain_body: 'Oi você' })
    expect(comment?.html_body).not.toContain('script')
    const listed = await ana<{ comments: { id: number; audit_id: number }[] }>(
      'GET',
      `tickets/${account.ticket('demo-phone')}/comments?sort=-created_at`
    )
    expect(listed.body.comments[0]).toMatchObject({ id: comment?.id, audit_id: body.audit.id })
  })

  it('lets an agent write as somebody else', async () => {
    const author_id = account.userId('carla@aurora.example')
    const { body } = await put(ana, account.ticket('demo-phone'), { comment: { body: 'Recado', author_id } })
    expect(body.audit.author_id).toBe(account.userId('ana.senior'))
    expect(body.audit.events[0]?.author_id).toBe(author_id)
  })

  it('refuses a safe update made from an older reading', async () => {
    const id = account.ticket('demo-phone')
    const before = await ana<Written>('GET', `tickets/${id}`)
    const updated_stamp = before.body.ticket.updated_at
    const first = await put(ana, id, { subject: 'Um', safe_update: true, updated_stamp })
    expect(first.status).toBe(200)
    const second = await put(ana, id, { subject: 'Dois', safe_update: false, updated_stamp })
    expect(second).toMatchObject({ status: 409, body: { error: 'UpdateConflict' } })
    expect(account.desk.tables.tickets.get(id)?.subject).toBe('Um')
  })

  it('leaves updated_at alone when nothing changes, and still stamps the write', async () => {
    const id = account.ticket('demo-portal')
    const before = account.desk.tables.tickets.get(id)
    const { body } = await put(ana, id, { subject: before?.subject })
    expect(body).not.toHaveProperty('audit')
    expect(body.ticket.updated_at).toBe(before?.updated_at)
    expect(body.ticket.generated_timestamp).toBe(account.desk.clock.seconds())
  })

  it('makes the solver the assignee, but nobody who is in no group', async () => {
    const { body } = await put(ana, account.ticket('demo-phone'), { status: 'solved' })
    expect(body.ticket).toMatchObject({ status: 'solved', assignee_id: account.userId('ana.senior') })
    for (const membership of account.desk.tables.groupMemberships.find({
      where: { user_id: account.userId('gil.pleno') }
    }))
      account.desk.tables.groupMemberships.delete(membership.id)
    const refused = await put(account.as('gil.pleno'), account.ticket('demo-portal'), { status: 'solved' })
    expect(refused.status).toBe(422)
  })

  it('never goes back to New', async () => {
    const { status } = await put(ana, account.ticket('demo-unit'), { status: 'new' })
    expect(status).toBe(422)
  })

  it('takes tags, subject and priority only once closed', async () => {
    const closed = account.desk.tables.tickets.first({ status: 'closed' })?.id ?? 0
    expect((await put(ana, closed, { comment: { body: 'Ainda aí?' } })).status).toBe(422)
    expect((await put(ana, closed, { custom_fields: [] })).status).toBe(422)
    const { status, body } = await put(ana, closed, { additional_tags: ['x'], subject: 'Y', priority: 'low' })
    expect(status).toBe(200)
    expect(body.ticket).toMatchObject({ status: 'closed', subject: 'Y', priority: 'low' })
  })
})

describe('tags', () => {
  it('are set by POST, added by PUT and taken away by DELETE', async () => {
    const path = `tickets/${account.ticket('demo-portal')}/tags`
    const set = await ana('POST', path, { tags: ['um', 'dois'] })
    expect(set).toMatchObject({ status: 201, body: { tags: ['dois', 'um'] } })
    expect((await ana('PUT', path, { tags: ['tres'] })).body).toEqual({ tags: ['dois', 'tres', 'um'] })
    expect(await ana('DELETE', path, { tags: ['dois'] })).toMatchObject({ status: 204, body: '' })
    expect((await ana('GET', path)).body).toEqual({ tags: ['tres', 'um'] })
    const stale = { tags: ['x'], safe_update: true, updated_stamp: '2020-01-01T00:00:00Z' }
    expect((await ana('PUT', path, stale)).status).toBe(409)
  })
})

describe('requester and CCs', () => {
  it('moves the ticket to one of the new requester’s organizations, the client kept in CC', async () => {
    const id = account.ticket('demo-unit')
    const [carla, ursula] = [account.userId('carla@aurora.example'), account.userId('ursula@unidadeserra.example')]
    const serra = account.desk.tables.users.get(ursula)?.organization_id
    const { body } = await put(ana, id, {
      requester_id: ursula,
      organization_id: serra,
      email_ccs: [{ user_id: carla, action: 'put' }]
    })
    expect(body.ticket).toMatchObject({ requester_id: ursula, organization_id: serra, email_cc_ids: [carla] })
  })

  it('refuses an organization the requester is not in', async () => {
    const organization_id = account.desk.tables.users.get(account.userId('rui@boavista.example'))?.organization_id
    const { status } = await put(ana, account.ticket('demo-unit'), { organization_id })
    expect(status).toBe(422)
  })

  it('makes CCs of collaborators, followers of agents among them, and never copies the requester', async () => {
    const id = account.ticket('demo-phone')
    const [carla, diego] = [account.userId('carla@aurora.example'), account.userId('diego@aurora.example')]
    const { body } = await put(ana, id, { collaborator_ids: [carla, diego] })
    expect(body.ticket.email_cc_ids).toEqual([diego])
    const more = await put(ana, id, {
      additional_collaborators: ['novo@aurora.example', account.userId('bruno.pleno')]
    })
    const novo = account.userId('novo@aurora.example')
    expect(more.body.ticket).toMatchObject({
      email_cc_ids: [diego, novo],
      follower_ids: [account.userId('bruno.pleno')]
    })
    await put(ana, id, { email_ccs: [{ user_id: novo, action: 'delete' }] })
    const gone = await put(ana, id, { email_ccs: [{ user_id: diego, action: 'delete' }] })
    expect(gone.body.ticket.email_cc_ids).toEqual([])
  })
})

describe('jobs', () => {
  it('updates many tickets and tells of each', async () => {
    const ids = [account.ticket('demo-phone'), 999_999]
    const { body } = await ana<{ job_status: { id: string; status: string } }>(
      'PUT',
      `tickets/update_many?ids=${ids.join()}`,
      { ticket: { additional_tags: ['lote'] } }
    )
    expect(body.job_status.status).toBe('queued')
    await account.desk.queue.idle()
    const done = await ana<{ job_status: { status: string; results: unknown[] } }>(
      'GET',
      `job_statuses/${body.job_status.id}`
    )
    expect(done.body.job_status).toMatchObject({
      status: 'completed',
      results: [
        { id: ids[0], success: true, status: 'Updated' },
        { id: ids[1], success: false, error: 'RecordNotFound' }
      ]
    })
  })

  it('takes no more than a hundred, and says so', async () => {
    const tickets = Array.from({ length: 101 }, (_, at) => ({ id: at, comment: { body: 'x' } }))
    for (const [method, path] of [
      ['PUT', 'tickets/update_many'],
      ['POST', 'tickets/create_many']
    ] as const)
      expect(await ana(method, path, { tickets })).toMatchObject({
        status: 400,
        body: { error: 'TooManyValues', max_count: 100 }
      })
    expect(account.desk.tables.jobs.count()).toBe(0)
  })

  it('waits for none when thirty are queued', async () => {
    const job = { job_type: 'x', status: 'queued', total: 1, progress: null, message: null, results: null } as const
    for (let at = 0; at < 30; at++) account.desk.tables.jobs.insert({ ...job, id: `j${at}`, created_at: '' })
    const ticket = { additional_tags: ['x'] }
    const refused = await ana('PUT', `tickets/update_many?ids=${account.ticket('demo-phone')}`, { ticket })
    expect(refused).toMatchObject({ status: 429, body: { error: 'TooManyJobs' } })
  })

  it('merges tickets: sources closed, their requesters in CC of the target', async () => {
    const [target, source] = [account.ticket('demo-phone'), account.ticket('demo-noflag')]
    await ana('POST', `tickets/${target}/merge`, { ids: [source], target_comment: 'Juntando', source_comment: 'Foi' })
    await account.desk.queue.idle()
    expect(account.desk.tables.tickets.get(source)).toMatchObject({ status: 'closed', merged_into_id: target })
    const merged = account.desk.tables.tickets.get(target)
    expect(merged?.email_cc_ids).toEqual([account.userId('diego@aurora.example')])
    const comments = account.desk.tables.comments.find({ where: { ticket_id: target } })
    expect(comments.at(-1)).toMatchObject({ plain_body: 'Juntando', public: false })
  })
})

describe('lists', () => {
  it('finds one ticket by external id', async () => {
    const { body } = await admin<{ tickets: Ticket[]; count: number }>('GET', 'tickets.json?external_id=demo-phone')
    expect(body).toMatchObject({ count: 1, tickets: [{ subject: 'Nota gravada com valor negativo' }] })
  })

  it('walks every ticket by cursor, also when some are deleted on the way', async () => {
    interface Listed {
      tickets: Ticket[]
      meta: { has_more: boolean; after_cursor: string }
    }
    const all = account.desk.tables.tickets.find().map(ticket => ticket.id)
    const seen: number[] = []
    let after = ''
    for (;;) {
      const { body } = await admin<Listed>('GET', `tickets?page[size]=7${after && `&page[after]=${after}`}`)
      seen.push(...body.tickets.map(ticket => ticket.id))
      if (!body.meta.has_more) break
      after = body.meta.after_cursor
      account.desk.tables.tickets.delete(seen[0] ?? 0)
    }
    expect(seen).toEqual(all)
  })

  it('pages by offset with count and next_page', async () => {
    const { body } = await admin<{ count: number; next_page: string; previous_page: null }>('GET', 'tickets?per_page=5')
    expect(body).toMatchObject({ count: 40, previous_page: null })
    expect(body.next_page).toContain('page=2')
  })

  it('loads the people beside an audit', async () => {
    const { body } = await admin<{ audits: { author_id: number }[]; users: { id: number }[]; meta: unknown }>(
      'GET',
      `tickets/${account.ticket('demo-phone')}/audits?page[size]=100&include=users`
    )
    expect(body.users.map(user => user.id)).toContain(body.audits[0]?.author_id)
    expect(body.meta).toMatchObject({ has_more: false })
  })
})
