import { describe, expect, it, vi } from 'vitest'
import { formEncode, requestForApp } from './app-request'

const world = (...answers: Response[]) => {
  const fetch = vi.fn(
    async (_url: string | URL | Request, _init?: RequestInit) => answers.shift() ?? new Response('', { status: 204 })
  )
  const wait = vi.fn(async () => {})
  return { origin: 'http://localhost:4380', authorization: 'Basic x', fetch, wait }
}
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { ...init, headers: { 'content-type': 'application/json', ...init.headers } })

describe('client.request', () => {
  it('goes to the account with the agent’s session and never as the workspace', async () => {
    const here = world(json({ ticket: { id: 7 } }))
    const outcome = await requestForApp(
      { url: '/api/v2/tickets/7.json', headers: { 'x-workspace': '1', accept: 'a/b' } },
      here
    )
    expect(outcome.responseArgs[0]).toEqual({ ticket: { id: 7 } })
    const [url, init] = here.fetch.mock.calls[0] ?? []
    const headers = new Headers(init?.headers)
    expect(url).toBe('http://localhost:4380/api/v2/tickets/7.json')
    expect(headers.get('authorization')).toBe('Basic x')
    expect(headers.has('x-workspace')).toBe(false)
    expect(headers.get('accept')).toBe('a/b')
  })

  it('refuses another origin', async () => {
    const here = world()
    const outcome = await requestForApp({ url: 'https://example.com/x' }, here)
    expect(outcome).toMatchObject({ done: false, responseArgs: [{ status: 403 }, 'error', 'Forbidden'] })
    expect(here.fetch).not.toHaveBeenCalled()
  })

  it('puts the data of a GET into the address', async () => {
    const here = world(json({}))
    await requestForApp({ url: '/api/v2/search.json?a=1', data: { query: 'type:ticket x' } }, here)
    expect(here.fetch.mock.calls[0]?.[0]).toBe('http://localhost:4380/api/v2/search.json?a=1&query=type%3Aticket+x')
  })

  it('sends a body as it is typed', async () => {
    const here = world(json({}))
    await requestForApp({ url: '/x', type: 'PUT', data: '{"a":1}', contentType: 'application/json' }, here)
    const init = here.fetch.mock.calls[0]?.[1]
    expect(init).toMatchObject({ method: 'PUT', body: '{"a":1}' })
    expect(new Headers(init?.headers).get('content-type')).toBe('application/json')
  })

  it('fails with what jQuery’s request object has', async () => {
    const outcome = await requestForApp({ url: '/x' }, world(json({ error: 'RecordNotFound' }, { status: 404 })))
    expect(outcome.done).toBe(false)
    expect(outcome.responseArgs[0]).toMatchObject({
      status: 404,
      responseText: '{"error":"RecordNotFound"}',
      responseJSON: { error: 'RecordNotFound' }
    })
  })

  it('fails with status 0 when the line drops', async () => {
    const here = { ...world(), fetch: vi.fn(async () => Promise.reject(new TypeError('dropped'))) }
    expect((await requestForApp({ url: '/x' }, here)).responseArgs[0]).toMatchObject({ status: 0 })
  })

  it('gives the complete answer when asked', async () => {
    const outcome = await requestForApp(
      { url: '/x', httpCompleteResponse: true },
      world(json({ a: 1 }, { headers: { date: 'now' } }))
    )
    expect(outcome.responseArgs[0]).toMatchObject({
      status: 200,
      responseJSON: { a: 1 },
      responseHeaders: { date: 'now' }
    })
  })

  it('waits as long as the account asks and tries again, unless told not to', async () => {
    const busy = () => new Response('slow down', { status: 429, headers: { 'retry-after': '2' } })
    const here = world(busy(), json({ a: 1 }))
    expect((await requestForApp({ url: '/x' }, here)).responseArgs[0]).toEqual({ a: 1 })
    expect(here.wait).toHaveBeenCalledWith(2)
    expect((await requestForApp({ url: '/x', autoRetry: false }, world(busy()))).responseArgs[0]).toMatchObject({
      status: 429
    })
  })

  it('spells nested data as jQuery does', () => {
    expect(formEncode({ a: [1, 2], b: { c: 'd e' }, n: null })).toBe('a%5B%5D=1&a%5B%5D=2&b%5Bc%5D=d+e&n=')
  })
})
