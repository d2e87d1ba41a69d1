import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { probe } from '../../scripts/commands/account/probe'
import { asking } from '../../scripts/probe/asking'
import { MARKER } from '../../scripts/probe/belongings'
import { measureKeys } from '../../scripts/probe/measures/measure'
import { probeAccount } from '../../scripts/probe/probeAccount'
import { onTheDay } from '../day'
import { admin } from './cliRuns'

let desk: HelpDesk
beforeEach(async () => {
  desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
})
afterEach(() => desk.close())

const account = () => ({ subdomain: 'local', domain: 'local', baseUrl: desk.url, auth: admin })
const fetch: typeof globalThis.fetch = (input, init) => desk.desk.fetch(new Request(input, init))

/** Everything that is anybody's. */
const held = () => {
  const { tickets, customObjects, customObjectRecords, customObjectFields, attachments } = desk.desk.tables
  const { ticketFields, triggers } = desk.desk.tables
  return [tickets, customObjects, customObjectRecords, customObjectFields, attachments, ticketFields, triggers].map(
    table => JSON.stringify(table.find())
  )
}

describe('a probe', () => {
  it('measures everything on objects of its own and leaves the account as it was', async () => {
    const before = held()
    const { measured, left } = await probeAccount(asking(account(), fetch), '0123abcd')
    expect(held()).toEqual(before)
    expect(left).toEqual([])
    expect(Object.keys(measured)).toEqual([...measureKeys])
    expect(measured).toMatchObject({
      metadata_size: '1024 bytes',
      metadata_empty: '200, no audit',
      name_race: 'one is kept, the other refused with 422',
      duplicate_body: expect.stringMatching(/^refused with 422: ./),
      name_reuse: 'free at once',
      own_writes: 'there at once',
      updated_at_field: 'unchanged',
      upload: '201, every byte',
      idempotency_key: 'one ticket',
      rate_headers: expect.stringContaining('ratelimit-remaining'),
      date_header: 'whole seconds, never back',
      object_limit: '50',
      field_limit: '100'
    })
  })

  it('writes to nothing but what carries its marker', async () => {
    const paths: string[] = []
    const seen: typeof fetch = async (input, init) => {
      const request = new Request(input, init)
      if (request.method !== 'GET') paths.push(new URL(request.url).pathname.replace('/api/v2', ''))
      return desk.desk.fetch(request)
    }
    const known = desk.desk.tables.tickets.find().map(one => one.id)
    await probeAccount(asking(account(), seen), '0123abcd')
    const strange = paths.filter(path => {
      if (/^\/(?:tickets|uploads|custom_objects)$/.test(path) || path.startsWith('/uploads/')) return false
      const id = Number(/^\/(?:deleted_)?tickets\/(\d+)$/.exec(path)?.[1])
      return !path.startsWith(`/custom_objects/${MARKER}_0123abcd`) && !(id > 0 && !known.includes(id))
    })
    expect(paths.length).toBeGreaterThan(30)
    expect(strange).toEqual([])
  })

  it.each([3, 9, 25, 40])('takes everything away also when the line breaks at request %i', async n => {
    const before = held()
    let count = 0
    const broken: typeof fetch = (input, init) => {
      count += 1
      return count === n ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)
    }
    const { measured } = await probeAccount(asking(account(), broken), '0123abcd')
    expect(Object.values(measured).join()).toContain('not measured')
    expect(held()).toEqual(before)
  })

  it('takes away what one that was killed left behind', async () => {
    const before = held()
    let count = 0
    const dead: typeof fetch = (input, init) => {
      count += 1
      return count > 30 ? Promise.reject(new TypeError('fetch failed')) : fetch(input, init)
    }
    await probeAccount(asking(account(), dead), '0123abcd').catch(() => undefined)
    expect(held()).not.toEqual(before)
    await probeAccount(asking(account(), fetch), '4567abcd')
    expect(held()).toEqual(before)
  })

  it('says where an account has no room for an object, and measures the rest', async () => {
    desk.desk.control.plan = 'team'
    for (const key of ['a_a', 'b_b', 'c_c'])
      await asking(account(), fetch).ask('POST', '/custom_objects', { body: { custom_object: { key, title: key, title_pluralized: key } } }) // prettier-ignore
    const { measured } = await probeAccount(asking(account(), fetch), '0123abcd')
    expect(measured.name_race).toMatch(/^not measured \(POST \/custom_objects: 4/)
    expect(measured).toMatchObject({ metadata_size: '1024 bytes', object_limit: '3' })
  })

  it('is refused without a yes, before anything is asked of the account', async () => {
    vi.stubEnv('ZENDESK_SUBDOMAIN', 'fake')
    vi.stubEnv('ZENDESK_OAUTH_TOKEN', 'x')
    const sent = vi.fn()
    vi.stubGlobal('fetch', sent)
    const told: string[] = []
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation(chunk => Boolean(told.push(String(chunk))))
    await expect(probe({})).rejects.toThrow('needs --yes')
    spy.mockRestore()
    vi.unstubAllGlobals()
    vi.unstubAllEnvs()
    expect(sent).not.toHaveBeenCalled()
    expect(told.join('')).toContain(MARKER)
  })
})
