import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { tokenSource } from './authorization'
import type { Account, Auth } from './credentials'
import { LostAnswer, TimedOut } from './errors'
import { type Limits, usualLimits } from './limits'
import { repeatLost } from './lostAnswers'
import { type ClientOptions, zendeskClient } from './zendeskClient'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

const account = (baseUrl: string, auth: Auth = { kind: 'bearer', token: 'topsecret' }): Account => ({
  subdomain: 'a',
  domain: 'b',
  baseUrl,
  auth
})

const serving = async (answer: RequestListener): Promise<string> => {
  server = createServer(answer)
  await new Promise<void>(resolve => server?.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const client = (baseUrl: string, { limits, ...options }: ClientOptions = {}) =>
  zendeskClient(account(baseUrl), {
    sleep: () => Promise.resolve(),
    limits: { answerSeconds: 0.2, ...limits },
    ...options
  })

const silence: RequestListener = () => undefined
const stalling: RequestListener = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  response.write('{"macros":[')
}

describe.each([
  ['accepts and says nothing', silence],
  ['begins an answer and stalls', stalling]
])('an account that %s', (_, answer) => {
  it('ends a read with a sentence that names the request and the seconds', async () => {
    let asked = 0
    // counted where it is sent: a busy machine may end the wait before the server has heard of it
    const counted: typeof fetch = (...request) => {
      asked += 1
      return fetch(...request)
    }
    const failure = await client(await serving(answer), { fetch: counted })
      .list('/macros', 'macros')
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(TimedOut)
    expect(String(failure)).toContain('GET /macros: no whole answer within 0.2 s. See status.zendesk.com')
    expect(asked).toBe(usualLimits.silentTries)
  })

  it('leaves open whether a PUT was carried out', async () => {
    await expect(client(await serving(answer)).send('PUT', '/macros/1', {})).rejects.toThrow(
      'PUT /macros/1: no whole answer within 0.2 s; it may have been carried out or not'
    )
  })

  it('takes a POST for lost: it is sent once, and its caller looks first', async () => {
    let asked = 0
    const counted: typeof fetch = (...request) => {
      asked += 1
      return fetch(...request)
    }
    const url = await serving(answer)
    const sent = client(url, { fetch: counted }).send('POST', '/macros', {})
    await expect(sent).rejects.toThrow(LostAnswer)
    await expect(sent).rejects.toThrow('POST /macros: no whole answer within 0.2 s; it may have been')
    expect(asked).toBe(1)
    await expect(repeatLost(() => client(url, { fetch: counted }).send('POST', '/macros', {}))).rejects.toThrow(
      LostAnswer
    )
    expect(asked).toBe(4)
  })

  it('ends the question for a token', async () => {
    const source = tokenSource(account(await serving(answer), { kind: 'client', id: 'i', secret: 's' }), fetch, {
      limits: { ...usualLimits, answerSeconds: 0.2 }
    })
    await expect(source.header()).rejects.toThrow('POST /oauth/tokens')
  })
})

it('a POST that was not sent, because no token came, is not taken for lost', async () => {
  const auth = { kind: 'client', id: 'i', secret: 's' } as const
  const limits: Partial<Limits> = { answerSeconds: 0.2 }
  const sent = zendeskClient(account(await serving(silence), auth), { sleep: () => Promise.resolve(), limits })
    .send('POST', '/macros', {})
    .catch((error: unknown) => error)
  expect(await sent).not.toBeInstanceOf(LostAnswer)
  expect(String(await sent)).toContain('POST /oauth/tokens: no whole answer within 0.2 s. See')
})

it('an answer without end is not read to its end', async () => {
  const url = await serving((_, response) => {
    const more = () => void (response.write('x'.repeat(10_000)) ? setImmediate(more) : response.once('drain', more))
    more()
  })
  await expect(
    client(url, { limits: { answerBytes: 100_000, answerSeconds: 5 } }).list('/macros', 'macros')
  ).rejects.toThrow('GET /macros?page[size]=100: 200 the answer is longer than 100000 bytes')
})

describe('an account that asks to wait', () => {
  const asking = async (headers: Record<string, string>, status = 429) => {
    const waits: number[] = []
    const sleep = async (milliseconds: number) => void waits.push(milliseconds / 1000)
    const send = async () =>
      new Response('{}', { status, headers: { date: 'Sat, 21 Nov 2026 12:00:00 GMT', ...headers } })
    const failure = await client('http://a.example', { fetch: send, sleep })
      .list('/macros', 'macros')
      .catch((error: unknown) => String(error))
    return { waits, failure }
  }
  const backoff = [0.5, 1, 2, 4]

  it.each([
    ['a time that is bearable', '60', [60, 60, 60, 60]],
    ['a date that is near', 'Sat, 21 Nov 2026 12:01:00 GMT', [60, 60, 60, 60]],
    ['a date that is past', 'Sat, 21 Nov 2026 11:00:00 GMT', backoff],
    ['a negative time', '-5', backoff],
    ['nothing', '0', backoff],
    ['no number at all', 'soon', backoff],
    ['infinity', 'Infinity', backoff]
  ])('is waited for: %s', async (_, after, waits) => {
    expect((await asking({ 'retry-after': after })).waits).toEqual(waits)
  })

  it.each([
    ['an hour', '3600', 'asks to wait 3600 s'],
    ['for ever', '999999', 'asks to wait 999999 s'],
    ['until a date that is far', 'Sat, 21 Nov 2026 13:00:00 GMT', 'asks to wait 3600 s']
  ])('is told so and not waited for: %s', async (_, after, said) => {
    const { waits, failure } = await asking({ 'retry-after': after })
    expect(waits).toEqual([])
    expect(failure).toContain(`GET /macros?page[size]=100: 429 the account ${said}, longer than the 300 s`)
    expect(failure).toContain('run the command again after that time')
  })

  it('is not waited for longer than the limit altogether, time after time', async () => {
    const { waits, failure } = await asking({ 'retry-after': '200' })
    expect(waits).toEqual([200])
    expect(failure).toContain('asks to wait 200 s')
  })

  it('keeps the answer it gave, and stops before the next request when the budget comes back too late', async () => {
    const send = async () =>
      Response.json({ groups: [] }, { headers: { 'ratelimit-remaining': '0', 'ratelimit-reset': '99999' } })
    const calm = client('http://a.example', { fetch: send })
    expect(await calm.list('/groups', 'groups')).toEqual([])
    await expect(calm.list('/groups', 'groups')).rejects.toThrow('asks to wait 99999 s')
  })

  it('is waited for once by requests that run at the same time', async () => {
    const waits: number[] = []
    const sleep = async (milliseconds: number) => {
      waits.push(milliseconds)
      await new Promise(resolve => void setTimeout(resolve, 5))
    }
    let refusals = 8
    const send = async () =>
      refusals-- > 0
        ? new Response('', { status: 429, headers: { 'retry-after': '30' } })
        : Response.json({ groups: [] })
    const calm = client('http://a.example', { fetch: send, sleep, limits: { answerSeconds: 5 } })
    await Promise.all(Array.from({ length: 8 }, () => calm.list('/groups', 'groups')))
    expect(waits).toEqual([30_000])
  })
})

describe('an account that sends requests on to another host', () => {
  it.each([
    ['token', { kind: 'client', id: 'i', secret: 's' }],
    ['request', { kind: 'bearer', token: 'topsecret' }]
  ] as [string, Auth][])('gets no credentials there: %s', async (_, auth) => {
    const seen: string[] = []
    const url = await serving((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(307, { location: '/elsewhere' }).end()
    })
    await expect(zendeskClient(account(url, auth)).send('POST', '/macros', {})).rejects.toThrow(
      'sends this on to /elsewhere, where no credentials go'
    )
    expect(seen).toHaveLength(1)
  })

  it('is never asked at an address that is not its own', async () => {
    const asked: string[] = []
    const send: typeof fetch = async input => {
      asked.push(String(input))
      return Response.json({})
    }
    await client('https://a.example', { fetch: send }).send('GET', 'https://evil.example/x')
    expect(new URL(asked[0] ?? '').host).not.toContain('evil')
  })
})
