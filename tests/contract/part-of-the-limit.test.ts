import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { inTurns } from '../../scripts/zendesk/inTurns'
import { secondsFor } from '../../scripts/zendesk/pace'
import { PART } from '../../scripts/zendesk/share'
import { type Raw, record, records, text } from '../../scripts/zendesk/wire'
import { type ZendeskClient, zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { admin } from './cliRuns'
import { onTheDay } from '../day'

/** Each answer takes so long on the clock that is played. */
const LATENCY = 50

let desk: HelpDesk
let sent: { at: number; method: string; path: string; status: number }[] = []

beforeEach(async () => {
  desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  sent = []
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] })
})
afterEach(async () => {
  vi.useRealTimers()
  await desk.close()
})

const after = (milliseconds: number) => new Promise<void>(resolve => void setTimeout(resolve, milliseconds))

const clientOf = (part?: number): ZendeskClient =>
  zendeskClient(
    { subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin },
    {
      sleep: after,
      ...(part === undefined ? {} : { part }),
      fetch: async (input, init) => {
        const one = { at: performance.now(), method: init?.method ?? 'GET', path: new URL(String(input)).pathname, status: 0 }
        sent.push(one)
        await after(LATENCY)
        const response = await desk.desk.fetch(new Request(input, init))
        one.status = response.status
        return response
      }
    }
  ) // prettier-ignore

/** Plays the clock until the work is done; answers the seconds that passed on it. */
const played = async (work: Promise<unknown>): Promise<number> => {
  const began = performance.now()
  const going = { done: false }
  const ended = work.finally(() => (going.done = true))
  while (!going.done) await vi.advanceTimersByTimeAsync(LATENCY)
  await ended
  return (performance.now() - began) / 1000
}

/** The most that ever was sent within one minute. */
const mostInAMinute = (which: (one: (typeof sent)[number]) => boolean) => {
  const times = sent.filter(which).map(one => one.at)
  return Math.max(...times.map(at => times.filter(other => other > at - 60_000 && other <= at).length))
}

describe('a client that takes a part of the limit', () => {
  it('never sends more than that in any minute, is never refused, and takes as long as it said', async () => {
    desk.desk.control.perMinute = 200
    const client = clientOf(PART)
    await played(client.send('GET', '/users/me'))
    const told = secondsFor({ requests: 150, atOnce: 8 }, client.pace())
    const took = await played(inTurns(Array.from({ length: 150 }), 8, () => client.send('GET', '/tickets/35')))
    expect(mostInAMinute(() => true)).toBe(60)
    expect(sent.filter(one => one.status !== 200)).toEqual([])
    expect(told).toBe(120)
    expect(took - told).toBeGreaterThanOrEqual(0)
    expect(took - told).toBeLessThan(5)
  })

  it('goes by what this account grants, not by a number of its own', async () => {
    desk.desk.control.perMinute = 2500
    const client = clientOf(PART)
    await played(inTurns(Array.from({ length: 150 }), 8, () => client.send('GET', '/tickets/35')))
    expect(mostInAMinute(() => true)).toBe(150)
    expect(client.pace()).toMatchObject({ perMinute: 750, updates: { perMinute: 30 } })
  })

  it('updates 30 tickets a minute, so that those of others are not refused beside it', async () => {
    const client = clientOf(PART)
    const others = clientOf()
    const tickets = await readTickets(others)
    const update = (from: ZendeskClient, at: number) => {
      const { id } = record(tickets[at % tickets.length])
      return from.send('PUT', `/tickets/${text(id)}`, { ticket: { external_id: `run-${at}` } })
    }
    sent = []
    const told = secondsFor({ requests: 65, updates: 65 }, client.pace())
    const ours = inTurns(Array.from({ length: 65 }, (_, at) => at), 1, at => update(client, at))
    const theirs = inTurns(Array.from({ length: 65 }, (_, at) => at + 65), 1, at => update(others, at))
    const took = await played(Promise.all([ours, theirs]))
    expect(sent.filter(one => one.status !== 200)).toEqual([])
    expect(sent.filter(one => one.method === 'PUT')).toHaveLength(130)
    expect(told).toBe(120)
    expect(took - told).toBeGreaterThanOrEqual(0)
    expect(took - told).toBeLessThan(10)
  }) // prettier-ignore

  it('goes by the header where the account grants more updates', async () => {
    const headers = { 'ratelimit-limit': '2500', 'zendesk-ratelimit-tickets-update': 'total=300; remaining=299; resets=60' }
    const client = zendeskClient(
      { subdomain: 'a', domain: 'b', baseUrl: 'https://a.b', auth: { kind: 'bearer', token: 'x' } },
      { part: PART, sleep: after, fetch: async () => Response.json({ ticket: {} }, { headers }) }
    )
    await played(client.send('PUT', '/tickets/1', {}))
    expect(client.pace()).toMatchObject({ perMinute: 750, used: 1, updates: { perMinute: 90, used: 1 } })
  }) // prettier-ignore
})

const readTickets = async (client: ZendeskClient): Promise<Raw[]> => {
  let tickets: Raw[] = []
  await played(client.send('GET', '/tickets?page[size]=100').then(body => (tickets = records(body.tickets))))
  return tickets.filter(one => one.status !== 'closed')
}
