import { describe, expect, it } from 'vitest'
import { complete, createFakeClient } from './fakeClient'
import { createRequests } from './request'
import { createServerClock } from '../serverClock'

const withAnswers = (...answers: unknown[]) => {
  const waits: number[] = []
  const clock = createServerClock('America/Sao_Paulo', () => Date.parse('2026-11-23T10:00:00Z'))
  const client = createFakeClient({
    answer: () => {
      const next = answers.shift()
      if (typeof next === 'object' && next !== null && 'status' in next && Number(next.status) < 300) return next
      throw next
    }
  })
  const requests = createRequests(client, clock, async ms => void waits.push(ms))
  return { requests, client, clock, waits }
}

const html429 = (seconds: string) =>
  complete(429, '<html>Rate limit for ticket updates exceeded</html>', { 'Retry-After': seconds })

describe('requests through the framework', () => {
  it('reads the body out of a complete response', async () => {
    const { requests } = withAnswers(complete(200, { ticket: { id: 7 } }))
    expect(await requests.get('/api/v2/tickets/7')).toEqual({ ok: true, value: { ticket: { id: 7 } } })
  })

  it('repeats a read after a short 429 whose body is HTML', async () => {
    const { requests, waits } = withAnswers(html429('2'), complete(200, { ok: 1 }))
    expect(await requests.get('/x')).toEqual({ ok: true, value: { ok: 1 } })
    expect(waits).toEqual([2000])
  })

  it('says when to come back instead of waiting long', async () => {
    const { requests, waits } = withAnswers(html429('93'))
    expect(await requests.get('/x')).toEqual({ ok: false, error: { kind: 'busy', retryAfterSeconds: 93 } })
    expect(waits).toEqual([])
  })

  it('never repeats a write', async () => {
    const { requests, client } = withAnswers(html429('1'), complete(200, {}))
    expect(await requests.post('/x', {})).toEqual({ ok: false, error: { kind: 'busy', retryAfterSeconds: 1 } })
    expect(client.requests).toHaveLength(1)
  })

  it('does not know whether an unanswered write happened, but knows that a read did not', async () => {
    const { requests } = withAnswers({ status: 0 }, { status: 0 }, complete(502, 'Bad gateway'))
    expect(await requests.post('/x', {})).toEqual({ ok: false, error: { kind: 'unknown' } })
    expect(await requests.get('/x')).toEqual({ ok: false, error: { kind: 'offline' } })
    expect(await requests.put('/x', {})).toEqual({ ok: false, error: { kind: 'unknown' } })
  })

  it('tells the refusals of the account apart', async () => {
    const invalid = { error: 'RecordInvalid', description: 'No', details: { name: [{ description: 'is taken' }] } }
    const jsonApi = { errors: [{ code: 'X', title: 'Title', detail: 'Detail' }] }
    const answers = [
      complete(409, {}),
      complete(403, {}),
      complete(404, {}),
      complete(422, invalid),
      complete(400, jsonApi)
    ]
    const { requests } = withAnswers(...answers)
    const seen = []
    for (let i = 0; i < 5; i += 1) seen.push(await requests.put('/x', {}))
    expect(seen.map(answer => !answer.ok && answer.error)).toEqual([
      { kind: 'conflict' },
      { kind: 'forbidden' },
      { kind: 'missing' },
      { kind: 'invalid', message: 'is taken' },
      { kind: 'invalid', message: 'Detail' }
    ])
  })

  it('takes the time from the Date header, written as an object or as raw text', async () => {
    const raw = { ...complete(200, {}), responseHeaders: 'content-type: a\r\nDate: Mon, 23 Nov 2026 13:00:05 GMT\r\n' }
    const { requests, clock } = withAnswers(complete(200, {}, { date: 'Mon, 23 Nov 2026 12:00:00 GMT' }), raw)
    await requests.get('/x')
    expect(clock.now()).toBe('2026-11-23T12:00:00Z')
    await requests.get('/x')
    expect(clock.now()).toBe('2026-11-23T13:00:05Z')
  })

  it('knows the zone of the account through daylight saving', () => {
    const zone = createServerClock('America/New_York')
    expect(zone.offsetAt('2026-01-15T12:00:00Z')).toBe(-18_000)
    expect(zone.offsetAt('2026-07-15T12:00:00Z')).toBe(-14_400)
    expect(createServerClock('America/Sao_Paulo').offsetAt('2026-11-23T12:00:00Z')).toBe(-10_800)
  })
})
