import { describe, expect, it } from 'vitest'
import { addNamedPeople, FakeAccount } from '../testing/fakeAccount'
import { applyOn, clientOf, planOn, shipped } from '../testing/run'
import { isEmpty } from '../engine/plan/plan'
import { zendeskClient } from './zendeskClient'

const seeded = () => {
  const account = new FakeAccount()
  addNamedPeople(account)
  return account
}

const posts = ({ log }: FakeAccount) => log.filter(line => line.startsWith('POST '))

const html = (status: number, headers: Record<string, string> = {}) =>
  new Response('<html><body><h1>Too many</h1></body></html>', { status, headers })

describe('zendeskClient', () => {
  it('reads every page of a list', async () => {
    const account = seeded()
    for (let index = 0; index < 250; index += 1) account.add('groups', { name: `Group ${index}` })
    expect(await clientOf(account).list('/groups', 'groups')).toHaveLength(250)
    expect(account.log).toHaveLength(3)
  })

  it('waits as long as an HTML 429 says', async () => {
    const account = seeded()
    const waits: number[] = []
    let refusals = 2
    account.fault = () => (refusals-- > 0 ? { when: 'before', response: html(429, { 'retry-after': '93' }) } : null)
    await clientOf(account, waits).list('/groups', 'groups')
    expect(waits).toEqual([93_000, 93_000])
  })

  it('repeats a POST refused by the rate limit without looking', async () => {
    const account = seeded()
    let refusals = 3
    account.fault = method =>
      method === 'POST' && refusals-- > 0 ? { when: 'before', response: html(429, { 'retry-after': '1' }) } : null
    await applyOn(account, { waits: [] })
    account.fault = () => null
    expect(isEmpty((await planOn(account)).plan)).toBe(true)
  })

  it.each(['drop', 503] as const)('makes nothing twice when the answer to a POST is lost (%s)', async kind => {
    const account = seeded()
    const lost = new Set<string>()
    account.fault = (method, path) => {
      if (method !== 'POST' || lost.has(path)) return null
      lost.add(path)
      return { when: 'after', response: kind === 'drop' ? 'drop' : html(503) }
    }
    const { writes } = await applyOn(account, { waits: [] })
    account.fault = () => null
    const { plan } = await planOn(account)
    expect([plan.writes, plan.problems]).toEqual([[], []])
    expect(lost.size).toBeGreaterThan(8)
    // What a lost answer made was found: nothing was sent a second time.
    expect(posts(account)).toHaveLength(writes.filter(({ op }) => op === 'create').length)
  })

  it('repeats a POST that never arrived', async () => {
    const account = seeded()
    let drops = 1
    account.fault = (method, path) =>
      method === 'POST' && path === '/macros' && drops-- > 0 ? { when: 'before', response: 'drop' } : null
    await applyOn(account, { waits: [] })
    const wanted = Object.keys(shipped.macros).length
    expect(account.list('macros')).toHaveLength(wanted)
    // One for each, and the one that never arrived once more.
    expect(posts(account).filter(line => line === 'POST /macros')).toHaveLength(wanted + 1)
  })

  it('says what the account refused and no secret', async () => {
    const refusal = {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { title: [{ description: 'Title: cannot be blank' }] }
    }
    const client = zendeskClient(
      {
        subdomain: 'fake',
        domain: 'zendesk.com',
        baseUrl: 'https://fake.zendesk.com',
        auth: { kind: 'apiToken', email: 'a@b.example', token: 'topsecret' }
      },
      { fetch: async () => Response.json(refusal, { status: 422 }) }
    )
    const failure = await client.send('POST', '/macros', {}).catch((error: unknown) => String(error))
    expect(failure).toContain('Title: cannot be blank')
    expect(failure).not.toMatch(/topsecret|dG9wc2VjcmV0/)
  })

  it('asks for a new client-credentials token when the old one is refused', async () => {
    let issued = 0
    const seen: (string | null)[] = []
    const client = zendeskClient(
      {
        subdomain: 'fake',
        domain: 'zendesk.com',
        baseUrl: 'https://fake.zendesk.com',
        auth: { kind: 'client', id: 'cli', secret: 's' }
      },
      {
        fetch: async (input, init) => {
          if (String(input).endsWith('/oauth/tokens'))
            return Response.json({ access_token: `t${(issued += 1)}`, expires_in: 300 })
          const header = new Headers(init?.headers).get('authorization')
          seen.push(header)
          return header === 'Bearer t1' ? Response.json({}, { status: 401 }) : Response.json({ groups: [] })
        }
      }
    )
    await client.list('/groups', 'groups')
    expect(seen).toEqual(['Bearer t1', 'Bearer t2'])
  })

  it('asks for one token, however many requests begin with it', async () => {
    let issued = 0
    const client = zendeskClient(
      {
        subdomain: 'fake',
        domain: 'zendesk.com',
        baseUrl: 'https://fake.zendesk.com',
        auth: { kind: 'client', id: 'id', secret: 'secret' }
      },
      {
        fetch: async input =>
          String(input).endsWith('/oauth/tokens')
            ? Response.json({ access_token: `t${(issued += 1)}` })
            : Response.json({ groups: [] })
      }
    )
    await Promise.all([1, 2, 3].map(() => client.list('/groups', 'groups')))
    expect(issued).toBe(1)
  })

  it('waits for the next minute when the budget is used up', async () => {
    const waits: number[] = []
    const client = zendeskClient(
      {
        subdomain: 'fake',
        domain: 'zendesk.com',
        baseUrl: 'https://fake.zendesk.com',
        auth: { kind: 'bearer', token: 'x' }
      },
      {
        fetch: async () =>
          Response.json({ groups: [] }, { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '17' } }),
        sleep: async milliseconds => {
          waits.push(milliseconds)
        }
      }
    )
    await client.list('/groups', 'groups')
    expect(waits).toEqual([])
    await client.list('/groups', 'groups')
    expect(waits).toEqual([17_000])
  })
})
