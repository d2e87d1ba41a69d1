import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../in-process'

interface Session {
  token: string
  user: { id: number; locale: string }
  organizations: { name: string; access: string }[]
  guide: boolean
}

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

const ask = (method: string, path: string, { token, body }: { token?: string; body?: object } = {}) =>
  account.desk.fetch(
    new Request(`${account.desk.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {})
    })
  )
const choose = (email: string) => ask('POST', '/__client/session', { body: { user_id: account.userId(email) } })
const signIn = async (email: string) => (await (await choose(email)).json()) as Session

describe('choosing a client', () => {
  it('offers end users, by name, address or organization, and nobody else', async () => {
    const people = async (query: string) =>
      ((await (await ask('GET', `/__client/people?query=${query}`)).json()) as { people: { name: string }[] }).people
    const names = (await people('')).map(person => person.name)
    expect(names).toContain('Carla Campos')
    expect(names).not.toContain('Ana Sênior')
    expect((await people('ind%C3%BAstria')).map(person => person.name)).toEqual(['Carla Campos', 'Diego Dias'])
    expect((await people('CAMPOS')).map(person => person.name)).toEqual(['Carla Campos'])
  })

  it('signs in as that person for everything that REST lets them do', async () => {
    const { token, user, organizations } = await signIn('carla@aurora.example')
    expect(organizations).toEqual([expect.objectContaining({ name: 'Indústria Aurora', access: 'none' })])
    const me = (await (await ask('GET', '/api/v2/users/me.json', { token })).json()) as { user: { id: number } }
    expect(me.user.id).toBe(user.id)
    expect((await ask('GET', '/api/v2/tickets.json', { token })).status).toBe(403)
  })

  it('is refused for agents, for suspended people and for nobody', async () => {
    expect((await choose('ana.senior')).status).toBe(403)
    account.desk.tables.users.update(account.userId('diego@aurora.example'), { suspended: true })
    expect((await choose('diego@aurora.example')).status).toBe(403)
    expect((await ask('POST', '/__client/session', { body: { user_id: 1 } })).status).toBe(404)
  })

  it('lasts while a demonstration moves the clock, and ends when the person is suspended', async () => {
    const { token, user } = await signIn('carla@aurora.example')
    await ask('PUT', '/__control/clock', { body: { advance: 'P30D' } })
    expect((await ask('GET', '/__client/session', { token })).status).toBe(200)
    account.desk.tables.users.update(user.id, { suspended: true })
    expect((await ask('GET', '/__client/session', { token })).status).toBe(401)
  })
})

it('marks what is written in the help center as come in by the web', async () => {
  const { token } = await signIn('carla@aurora.example')
  const body = { request: { subject: 'Pelo portal', comment: { body: 'Oi' } } }
  const made = (await (await ask('POST', '/api/v2/requests', { token, body })).json()) as { request: { id: number } }
  expect(account.desk.tables.tickets.get(made.request.id)?.via.channel).toBe('web')
})

it('hands a person the mails that were sent to them, newest first, and nobody else’s', async () => {
  const mail = (to: string[], subject: string) =>
    account.desk.outbox.insert({ ticket_id: 1, to, subject, body: 'x', sent_at: '2026-11-16T13:00:00Z' })
  mail(['carla@aurora.example'], 'um')
  mail(['rui@boavista.example', 'carla@aurora.example'], 'dois')
  mail(['rui@boavista.example'], 'três')
  const { token } = await signIn('carla@aurora.example')
  const answer = (await (await ask('GET', '/__client/mails', { token })).json()) as { mails: { subject: string }[] }
  expect(answer.mails.map(one => one.subject)).toEqual(['dois', 'um'])
  expect((await ask('GET', '/__client/mails')).status).toBe(401)
})

it('leads the addresses of Zendesk’s help center to its own', async () => {
  const leads = async (path: string) => (await ask('GET', path)).headers.get('location')
  expect(await leads('/hc/pt-br/articles/353000000001-Servi%C3%A7os')).toBe('/client/articles/353000000001')
  expect(await leads('/hc/requests/12')).toBe('/client/requests/12')
  expect(await leads('/hc/pt-br')).toBe('/client')
})
