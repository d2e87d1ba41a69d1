import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderMarkdown } from '../../scripts/engine/plan/markdown'
import { renderPlan } from '../../scripts/engine/plan/render'
import { planAccount } from '../../scripts/engine/session'
import { everything, type Reach, takeSnapshot } from '../../scripts/engine/snapshot'
import { textOf } from '../../scripts/terminal/line'
import { emptyState, remember } from '../../scripts/engine/state'
import { resourceTypes } from '../../scripts/resources/all'
import { day } from '../day'
import { type ZendeskClient, zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { openProvisioned, type Provisioned, shipped } from './provisioned'

let account: Provisioned

beforeAll(async () => {
  account = await openProvisioned()
  await account.apply()
})
afterAll(() => account.desk.close())

const html = '<html><body><h1>Too many</h1></body></html>'
const faults: [string, number, () => Response, string][] = [
  ['403', 403, () => Response.json({ error: 'Forbidden' }, { status: 403 }), 'sign in as an administrator'],
  ['404', 404, () => Response.json({ error: 'RecordNotFound' }, { status: 404 }), "check the account's name"],
  ['an HTML 429 beyond patience', 429, () => new Response(html, { status: 429 }), 'wait until others have finished'],
  ['500', 500, () => new Response(html, { status: 500 }), 'run it again later'],
  ['truncated JSON', 200, () => new Response('{"macros":[{"id":1,'), 'run it again'],
  ['an answer without the list', 200, () => Response.json({ ok: true }), 'run it again']
]

const cutOff = (collection: string) => Response.json({ [collection]: [{ id: 1 }], meta: { has_more: true } })

/** The account, one list of which answers otherwise. */
const clientWith = (path: string, answer: () => Response): ZendeskClient =>
  zendeskClient(
    { subdomain: 'l', domain: 'l', baseUrl: account.desk.url, auth: { kind: 'apiToken', email: 'admin@consultoria.example', token: 'local' } },
    {
      fetch: async (input, init) =>
        new URL(String(input)).pathname === `/api/v2${path}` ? answer() : account.desk.desk.fetch(new Request(input, init)),
      sleep: () => Promise.resolve()
    }
  ) // prettier-ignore

const names = new Set(resourceTypes.map(type => type.name))
const all: Reach = { types: names, needed: names, objects: 'all', people: 'all' }
const scopeOf = (name: string) => (name === 'custom_object_field' ? 'consultoria_record' : null)

describe.each(resourceTypes.map(type => [type.name, type] as const))(
  'a list of %s that cannot be read',
  (name, type) => {
    const path = type.path(scopeOf(name))

    it.each(faults)('stops with one sentence: %s', async (_, status, answer, advice) => {
      const failure = await takeSnapshot(clientWith(path, answer), all).catch((error: unknown) => error)
      expect(failure).toMatchObject({ name: 'UnreadableList' })
      const { message } = failure as Error
      expect(message).toContain(`The list of ${name} cannot be read (GET ${path}`)
      expect(message).toContain(`: ${status} `)
      expect(message).toContain(advice)
      expect(message).not.toMatch(/\n|<|Basic|bG9jYWw/)
    })

    it.skipIf(type.unpaged)('stops when a further page has no address', async () => {
      const client = clientWith(path, () => cutOff(type.collection))
      await expect(takeSnapshot(client, all)).rejects.toThrow(`The list of ${name} cannot be read (GET ${path}`)
    })
  }
)

const gated = resourceTypes.filter(type => type.requires)
const everywhere = resourceTypes.filter(type => !type.requires)

describe('an export', () => {
  const exporting = (path: string, status: number) =>
    takeSnapshot(
      clientWith(path, () => Response.json({ error: 'no' }, { status })),
      everything
    )

  it.each(gated.flatMap(type => [403, 404].map(status => [type.name, status, type] as const)))(
    'says that it skipped %s, never that there is none (%i)',
    async (name, status, type) => {
      const { skipped, lists } = await exporting(type.path(null), status)
      expect(skipped).toEqual([{ type: name, answer: expect.stringContaining(`GET ${type.path(null)}`) }])
      expect(lists.has(name)).toBe(false)
    }
  )

  it.each(everywhere.map(type => [type.name, type] as const))(
    'stops at %s, which every plan has',
    async (name, type) => {
      await expect(exporting(type.path(scopeOf(name)), 403)).rejects.toThrow(`The list of ${name} cannot be read`)
    }
  )
})

describe.each(gated.map(type => [type.name, type] as const))('a plan without %s', (name, type) => {
  /** Something of that type was made here once; no definition asks for it any more. */
  const known = () => {
    const state = emptyState()
    remember(state, name, 'former', { id: '77', createdAt: '2026-11-21T00:00:00Z' })
    return state
  }
  const without = {
    ...shipped,
    customObjects: {},
    ticketForms: {},
    slaPolicies: {},
    schedules: {},
    dynamicContent: {}
  }
  const planned = (status: number, definitions = without) => {
    const client = clientWith(type.path(null), () => Response.json({ error: 'no' }, { status }))
    return planAccount({ name: 'local', client, definitions, state: known() }, day)
  }

  it.each([403, 404])('says so when no definition needs it (%i)', async status => {
    const { plan } = await planned(status)
    const sentence = expect.stringMatching(new RegExp(`^${name} is skipped, no definition needs it: GET .*: ${status}`))
    expect([plan.warnings, plan.orphans, plan.problems]).toEqual([[sentence], [], []])
    for (const text of [textOf(renderPlan(plan)), textOf(renderMarkdown(plan))])
      expect(text).toContain(`${name} is skipped`)
  })

  it('stops at a refusal that no plan explains', async () => {
    await expect(planned(500)).rejects.toThrow(`The list of ${name} cannot be read`)
  })
})

it('stops a plan where a definition needs what the account is without', async () => {
  const client = clientWith('/custom_objects', () => Response.json({ error: 'no' }, { status: 404 }))
  const planning = planAccount({ name: 'local', client, definitions: shipped, state: emptyState() }, day)
  await expect(planning).rejects.toThrow(
    /custom_object cannot be read .*: 404 no.*without custom objects .* no modality is possible/
  )
})

it.each(['/users', '/locales'])('stops where people or languages cannot be read: %s', async path => {
  const client = clientWith(path, () => Response.json({ error: 'Forbidden' }, { status: 403 }))
  await expect(takeSnapshot(client, all)).rejects.toThrow(`The list of ${path.slice(1)} cannot be read (GET ${path}`)
})
