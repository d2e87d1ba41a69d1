import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ConnectionDropped } from '../http/answer'
import { inProcess, type Ask, type InProcess } from '../in-process'

let account: InProcess
let admin: Ask
beforeEach(() => {
  account = inProcess()
  admin = account.as('admin')
})

const control = (method: string, path: string, body?: unknown) =>
  admin<Record<string, unknown>>(method, `/__control/${path}`, body)

describe('what the frames of apps are let do', () => {
  it('is the least until a switch says more, and again after a reset', async () => {
    const shut = { downloads: false, modals: false }
    expect((await control('GET', 'frame')).body).toEqual(shut)
    expect((await control('PUT', 'frame', { downloads: true })).body).toEqual({ downloads: true, modals: false })
    expect((await control('PUT', 'frame', { modals: true })).body).toEqual({ downloads: true, modals: true })
    expect((await control('PUT', 'frame', { modals: 'perhaps' })).status).toBe(400)
    await control('POST', 'reset', {})
    expect((await control('GET', 'frame')).body).toEqual(shut)
  })
})

describe('faults', () => {
  it('commits and then cuts the connection', async () => {
    const id = account.ticket('demo-phone')
    const rules = [{ method: 'PUT', path: `tickets/${id}`, times: 1, kind: 'drop_after_commit' }]
    await control('PUT', 'faults', { rules })
    await expect(admin('PUT', `tickets/${id}`, { ticket: { subject: 'Gravado' } })).rejects.toThrow(ConnectionDropped)
    expect(account.desk.tables.tickets.get(id)?.subject).toBe('Gravado')
    expect((await admin('PUT', `tickets/${id}`, { ticket: { subject: 'De novo' } })).status).toBe(200)
  })

  it('cuts the connection before anything is written', async () => {
    const id = account.ticket('demo-phone')
    await control('PUT', 'faults', { rules: [{ path: 'tickets/', kind: 'drop_before' }] })
    await expect(admin('PUT', `tickets/${id}`, { ticket: { subject: 'Perdido' } })).rejects.toThrow(ConnectionDropped)
    expect(account.desk.tables.tickets.get(id)?.subject).toBe('Nota gravada com valor negativo')
  })

  it('answers as often as told, with HTML and Retry-After when told', async () => {
    const rule = { path: 'groups', times: 2, kind: 'status', status: 429, retry_after: 7, html: true }
    await control('PUT', 'faults', { rules: [rule] })
    const first = await admin<string>('GET', 'groups')
    expect(first.status).toBe(429)
    expect(first.headers.get('retry-after')).toBe('7')
    expect(first.headers.get('content-type')).toContain('text/html')
    expect((await admin('GET', 'users/me')).status).toBe(200)
    expect((await admin('GET', 'groups')).status).toBe(429)
    expect((await admin('GET', 'groups')).status).toBe(200)
  })

  it('lets a later request overtake a delayed one', async () => {
    const id = account.ticket('demo-phone')
    await control('PUT', 'faults', { rules: [{ method: 'PUT', path: 'tickets', kind: 'delay', delay_ms: 60 }] })
    const slow = admin('PUT', `tickets/${id}`, { ticket: { subject: 'lento' } })
    await admin('PUT', `tickets/${id}`, { ticket: { subject: 'rápido' } })
    expect(account.desk.tables.tickets.get(id)?.subject).toBe('rápido')
    await slow
    expect(account.desk.tables.tickets.get(id)?.subject).toBe('lento')
  })

  it('refuses a rule that could never strike', async () => {
    expect((await control('PUT', 'faults', { rules: [{ path: '(', kind: 'status' }] })).status).toBe(400)
    expect((await control('PUT', 'faults', { rules: [{ path: 'x', kind: 'explode' }] })).status).toBe(400)
  })
})

describe('rate', () => {
  it('counts down in every answer and refuses what is beyond', async () => {
    await control('PUT', 'rate', { per_minute: 2 })
    const first = await admin('GET', 'users/me')
    expect(first.headers.get('x-rate-limit')).toBe('2')
    expect(first.headers.get('ratelimit-remaining')).toBe('1')
    await admin('GET', 'users/me')
    const third = await admin<string>('GET', 'users/me')
    expect(third.status).toBe(429)
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(third.body).toContain('exceeded')
  })
})

describe('a new rate', () => {
  it('does not count what was asked before it, nor the workspace’s own requests', async () => {
    for (let at = 0; at < 3; at++) await admin('GET', 'users/me')
    await control('PUT', 'rate', { per_minute: 1 })
    const headers = { authorization: `Basic ${btoa('admin@consultoria.example/token:local')}`, 'x-workspace': '1' }
    const own = await account.desk.fetch(new Request(`${account.desk.url}/api/v2/users/me`, { headers }))
    expect(own.status).toBe(200)
    expect((await admin('GET', 'users/me')).status).toBe(200)
    expect((await admin('GET', 'users/me')).status).toBe(429)
  })
})

describe('clock', () => {
  it('stamps every answer and ticket with the moved time', async () => {
    const moved = await control('PUT', 'clock', { now: '2026-12-01T10:00:00Z' })
    expect(moved.body['now']).toBe('2026-12-01T10:00:00Z')
    const { headers } = await admin('GET', 'users/me')
    expect(headers.get('date')).toBe('Tue, 01 Dec 2026 10:00:00 GMT')
    await admin('PUT', `tickets/${account.ticket('demo-phone')}`, { ticket: { subject: 'x' } })
    expect(account.desk.tables.tickets.get(account.ticket('demo-phone'))?.updated_at).toBe('2026-12-01T10:00:00Z')
  })

  it('closes what was solved 28 days ago, hour by hour', async () => {
    const id = account.ticket('demo-phone')
    await admin('PUT', `tickets/${id}`, { ticket: { status: 'solved' } })
    await control('PUT', 'clock', { advance: 'P27DT23H' })
    expect(account.desk.tables.tickets.get(id)?.status).toBe('solved')
    await control('PUT', 'clock', { advance: 'PT1H' })
    expect(account.desk.tables.tickets.get(id)).toMatchObject({ status: 'closed', updated_at: '2026-12-14T13:00:00Z' })
  })

  it('refuses what is no time', async () => {
    expect((await control('PUT', 'clock', { advance: '240' })).status).toBe(400)
    expect((await control('PUT', 'clock', { now: 'amanhã' })).status).toBe(400)
  })
})

describe('reset', () => {
  it('returns to the snapshot, with the numbers that come next', async () => {
    await admin('POST', 'tickets', { ticket: { subject: 'antes', comment: 'x' } })
    await control('POST', 'snapshot')
    const create = () =>
      admin<{ ticket: { id: number } }>('POST', 'tickets', { ticket: { subject: 'depois', comment: 'x' } })
    const first = await create()
    await control('PUT', 'rate', { per_minute: 1 })
    await control('PUT', 'clock', { now: '2027-01-01T00:00:00Z' })
    const reset = await control('POST', 'reset', { seed: 'demo' })
    expect(reset.body).toMatchObject({ seed: 'demo', now: '2026-11-16T13:00:00Z' })
    expect((await control('GET', 'requests')).body['requests']).toEqual([])
    expect(account.desk.tables.tickets.first({ subject: 'antes' })).toBeDefined()
    expect(account.desk.tables.tickets.first({ subject: 'depois' })).toBeUndefined()
    expect((await create()).body.ticket.id).toBe(first.body.ticket.id)
  })

  it('seeds anew when another seed is asked for', async () => {
    await control('POST', 'snapshot')
    await control('POST', 'reset', { seed: 'empty' })
    expect(account.desk.tables.tickets.count()).toBe(0)
    expect((await admin('GET', 'users/me')).status).toBe(200)
    await control('POST', 'reset', { seed: 'demo' })
    expect(account.desk.tables.tickets.count()).toBe(40)
    expect((await control('POST', 'reset', { seed: 'huge' })).status).toBe(400)
  })
})

describe('request log', () => {
  it('names method, path, status and actor, and marks the workspace’s own', async () => {
    await control('POST', 'reset')
    await admin('GET', 'users/me.json?x=1')
    await admin('GET', 'nothing/here')
    const headers = { authorization: 'Basic x', 'x-workspace': '1' }
    await account.desk.fetch(new Request(`${account.desk.url}/api/v2/groups`, { headers }))
    expect((await control('GET', 'requests')).body['requests']).toEqual([
      {
        method: 'GET',
        path: '/api/v2/users/me.json?x=1',
        status: 200,
        actor: 'admin@consultoria.example',
        workspace: false
      },
      {
        method: 'GET',
        path: '/api/v2/nothing/here',
        status: 501,
        actor: 'admin@consultoria.example',
        workspace: false
      },
      { method: 'GET', path: '/api/v2/groups', status: 401, actor: null, workspace: true }
    ])
  })
})

describe('search index', () => {
  it('lags behind writes while lists do not', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    try {
      await control('PUT', 'index', { lag_ms: 5000 })
      const id = account.ticket('demo-phone')
      await admin('PUT', `tickets/${id}`, { ticket: { additional_tags: ['achado'] } })
      const count = async (query: string) =>
        (await admin<{ count: number }>('GET', `search/count?query=${encodeURIComponent(query)}`)).body.count
      expect(await count('type:ticket tags:achado')).toBe(0)
      expect(await count('type:ticket external_id:demo-phone')).toBe(1)
      expect((await admin<{ tags: string[] }>('GET', `tickets/${id}/tags`)).body.tags).toEqual(['achado'])
      vi.setSystemTime(Date.now() + 5001)
      expect(await count('type:ticket tags:achado')).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })
})
