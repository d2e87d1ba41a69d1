import { beforeEach, expect, it } from 'vitest'
import { inProcess, type InProcess } from '../in-process'

let account: InProcess
beforeEach(() => {
  account = inProcess()
})

async function me(
  authorization: string
): Promise<{ status: number; body: { user?: { email: string }; error?: string } }> {
  const headers = { authorization }
  const response = await account.desk.fetch(new Request(`${account.desk.url}/api/v2/users/me.json`, { headers }))
  return { status: response.status, body: JSON.parse(await response.text()) }
}

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

async function grant(body: Record<string, unknown>, type = 'application/json') {
  const text = type.includes('json')
    ? JSON.stringify(body)
    : new URLSearchParams(body as Record<string, string>).toString()
  const init = { method: 'POST', headers: { 'content-type': type }, body: text }
  const response = await account.desk.fetch(new Request(`${account.desk.url}/oauth/tokens`, init))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const client = { grant_type: 'client_credentials', client_id: 'local_client', client_secret: 'local_secret' }

it('knows every seeded person by their address', async () => {
  expect(await me(basic('Carla@aurora.example/token:local'))).toMatchObject({
    status: 200,
    body: { user: { email: 'carla@aurora.example' } }
  })
})

it.each(['admin@consultoria.example:local', 'admin@consultoria.example/token:other', 'who@x.example/token:local', ''])(
  'refuses %s',
  async text => {
    expect(await me(basic(text))).toEqual({ status: 401, body: { error: "Couldn't authenticate you" } })
  }
)

it('refuses people who were suspended', async () => {
  account.desk.tables.users.update(account.userId('ana.senior'), { suspended: true })
  expect((await me(basic('ana.senior@consultoria.example/token:local'))).status).toBe(401)
})

it.each(['application/json', 'application/x-www-form-urlencoded'])('grants a token for %s', async type => {
  const { status, body } = await grant({ ...client, scope: 'read write' }, type)
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'bearer', scope: 'read write', expires_in: 7200 })
  expect((await me(`Bearer ${String(body['access_token'])}`)).body.user?.email).toBe('admin@consultoria.example')
})

it('forgets a token when its time is over', async () => {
  const { body } = await grant({ ...client, expires_in: 300 })
  const bearer = `Bearer ${String(body['access_token'])}`
  account.desk.clock.set(new Date(account.desk.clock.now().getTime() + 299_000))
  expect((await me(bearer)).status).toBe(200)
  account.desk.clock.set(new Date(account.desk.clock.now().getTime() + 2000))
  expect((await me(bearer)).status).toBe(401)
})

it('grants nothing to the wrong client, for another grant, or for too long', async () => {
  expect(await grant({ ...client, client_secret: 'x' })).toMatchObject({
    status: 401,
    body: { error: 'invalid_client' }
  })
  expect(await grant({ ...client, grant_type: 'password' })).toMatchObject({ status: 400 })
  expect(await grant({ ...client, expires_in: 172_801 })).toMatchObject({ status: 400 })
})

it('keeps no token in plain text', async () => {
  const { body } = await grant(client)
  expect(JSON.stringify(account.desk.tables.tokens.find())).not.toContain(String(body['access_token']))
})

it.each([
  ['read', 200, 403],
  ['read groups:write', 200, 201],
  ['write', 403, 201],
  ['groups', 200, 201],
  ['tickets:read', 403, 403]
])('lets a token of scope %s do what it says', async (scope, reading, writing) => {
  const { body } = await grant({ ...client, scope })
  const ask = async (method: string, group?: unknown) => {
    const headers = { authorization: `Bearer ${String(body['access_token'])}` }
    const init = { method, headers, ...(group ? { body: JSON.stringify({ group }) } : {}) }
    return (await account.desk.fetch(new Request(`${account.desk.url}/api/v2/groups.json`, init))).status
  }
  expect([await ask('GET'), await ask('POST', { name: 'Novo' })]).toEqual([reading, writing])
})
