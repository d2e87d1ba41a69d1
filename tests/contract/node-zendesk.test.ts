import { createClient, type ZendeskClient } from 'node-zendesk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { onTheDay } from '../day'

/** An independent client of Zendesk's API against a listening account: what it can use, others can. */
let account: HelpDesk
let zendesk: ZendeskClient

beforeAll(async () => {
  account = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  zendesk = clientOf('admin@consultoria.example')
})
afterAll(() => account.close())

function clientOf(username: string): ZendeskClient {
  const endpointUri = `${account.url.replace('localhost', '127.0.0.1')}/api/v2`
  return createClient({ username, token: 'local', endpointUri, throwOriginalException: true })
}

const idOf = (externalId: string) => account.desk.tables.tickets.first({ external_id: externalId })?.id ?? 0
const userId = (email: string) => account.desk.tables.users.first({ email })?.id ?? 0

describe('tickets', () => {
  it('are listed page after page', async () => {
    const tickets = await zendesk.tickets.list()
    expect(tickets).toHaveLength(account.desk.tables.tickets.count())
  })

  it('are created, read, updated and deleted', async () => {
    const made = await zendesk.tickets.create({
      ticket: { subject: 'Pelo cliente', comment: { body: 'Olá' }, tags: ['conformidade'] }
    })
    const { id } = made.result
    const updated = await zendesk.tickets.update(id, {
      ticket: { priority: 'high', comment: { body: 'Interno', public: false } }
    })
    expect(updated.result).toMatchObject({ id, priority: 'high' })
    const comments = await zendesk.tickets.getComments(id)
    expect(comments).toMatchObject([
      { body: 'Olá', public: true },
      { body: 'Interno', public: false }
    ])
    const audits = await zendesk.ticketaudits.list(id)
    expect(audits).toHaveLength(2)
    const many = await zendesk.tickets.showMany([id, idOf('demo-phone')])
    expect(many.result).toHaveLength(2)
    await zendesk.tickets.delete(id)
    await expect(zendesk.tickets.show(id)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('are updated in bulk by a job that can be watched', async () => {
    const ids = [idOf('demo-duvida'), idOf('demo-problema')]
    const { result } = await zendesk.tickets.updateMany(ids, { ticket: { additional_tags: ['lote'] } })
    const { job_status: job } = result as unknown as { job_status: { id: string } }
    await expect(zendesk.jobstatuses.watch(job.id, 20, 50)).resolves.toMatchObject({ status: 'completed' })
    expect(account.desk.tables.tickets.get(ids[1] ?? 0)?.tags).toContain('lote')
  })

  it('answer with Zendesk’s validation errors', async () => {
    const refused = zendesk.tickets.update(idOf('demo-phone'), { ticket: { status: 'lost' as 'open' } })
    await expect(refused).rejects.toMatchObject({ statusCode: 422 })
  })
})

describe('people', () => {
  it('tell who is signed in', async () => {
    const me = await zendesk.users.me()
    expect(me.result).toMatchObject({ email: 'admin@consultoria.example', role: 'admin' })
  })

  it('are found, made and changed', async () => {
    const found = await zendesk.users.search({ query: 'carla' })
    expect(found).toMatchObject([{ email: 'carla@aurora.example' }])
    const made = await zendesk.users.create({ user: { name: 'Zeca', email: 'zeca@boavista.example' } })
    const { id } = made.result
    await zendesk.users.update(id, { user: { phone: '+55 11 5550-0199' } })
    expect((await zendesk.users.show(id)).result).toMatchObject({ phone: '+55 11 5550-0199' })
    await expect(
      zendesk.users.create({ user: { name: 'Zeca', email: 'zeca@boavista.example' } })
    ).rejects.toMatchObject({
      statusCode: 422
    })
  })

  it('belong to organizations and groups', async () => {
    const memberships = await zendesk.organizationmemberships.listByUser(userId('ursula@unidadeserra.example'))
    expect(memberships).toMatchObject([{ organization_name: 'Unidade Serra', default: true }])
    const groups = await zendesk.groups.list()
    expect(groups.map(group => group.name)).toContain('Consultoria · Líderes')
    const leaders = groups.find(group => group.name === 'Consultoria · Líderes')
    const members = await zendesk.groupmemberships.listByGroup(leaders?.id ?? 0)
    expect(members).toHaveLength(4)
  })

  it('have organizations that can be made, changed and found', async () => {
    const { result } = await zendesk.organizations.create({ organization: { name: 'Nova Ltda', external_id: '77' } })
    const { id } = result as unknown as { id: number }
    await zendesk.organizations.update(id, { organization: { notes: 'nota' } })
    expect(await zendesk.organizations.search(77)).toMatchObject([{ name: 'Nova Ltda', notes: 'nota' }])
    await zendesk.organizations.delete(id)
  })
})

describe('definitions', () => {
  it('of ticket fields and their options', async () => {
    const made = await zendesk.ticketfields.create({
      ticket_field: { type: 'tagger', title: 'Cor', custom_field_options: [{ name: 'Azul', value: 'cor_azul' }] }
    })
    const { id } = made.result
    await zendesk.ticketfields.createOrUpdateOption(id, { custom_field_option: { name: 'Verde', value: 'cor_verde' } })
    const options = await zendesk.ticketfields.listOptions(id)
    expect(options.result).toMatchObject({ custom_field_options: [{ value: 'cor_azul' }, { value: 'cor_verde' }] })
    expect((await zendesk.ticketfields.list()).map(field => field.id)).toContain(id)
    await zendesk.ticketfields.delete(id)
  })

  it('of user fields and forms', async () => {
    await zendesk.userfields.create({ user_field: { key: 'apelido', type: 'text', title: 'Apelido' } })
    expect(await zendesk.userfields.list()).toMatchObject([{ key: 'apelido' }])
    expect(await zendesk.ticketforms.list()).toMatchObject([{ default: true }])
  })
})

describe('search', () => {
  it('finds tickets and counts them', async () => {
    const all = await zendesk.search.queryAll('type:ticket status:pending')
    expect(all).toHaveLength(account.desk.tables.tickets.count({ status: 'pending' }))
    const exported = await zendesk.search.exportResults('status:pending', 'ticket', 2)
    expect(exported).toHaveLength(all.length)
  })
})

describe('requests', () => {
  it('let a client answer', async () => {
    const carla = clientOf('carla@aurora.example')
    const id = idOf('demo-phone')
    await carla.requests.update(id, { request: { comment: { body: 'De acordo' } } })
    const pages = await carla.requests.listComments(id)
    expect(pages).toMatchObject([{ comments: [{ public: true }, { body: 'De acordo', public: true }] }])
    await expect(carla.tickets.show(id)).rejects.toMatchObject({ statusCode: 403 })
  })
})

describe('limits', () => {
  it('answers 429 with Retry-After, which this client hands over instead of throwing', async () => {
    account.desk.control.perMinute = 0
    const answer: unknown = await zendesk.users.me()
    account.desk.control.perMinute = 10_000
    expect(answer).toMatchObject({ result: { statusCode: 429 } })
  })

  it('refuses a wrong token', async () => {
    const stranger = createClient({
      username: 'admin@consultoria.example',
      token: 'wrong',
      endpointUri: `${account.url}/api/v2`,
      throwOriginalException: true
    })
    await expect(stranger.users.me()).rejects.toMatchObject({ statusCode: 401 })
  })
})
