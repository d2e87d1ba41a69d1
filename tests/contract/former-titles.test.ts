import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { idOf, listOf, textOf, wireOf } from '../../packages/zendesk-wire/wire'
import { load } from '../../scripts/definitions/load'
import { root } from '../../scripts/definitions/root'
import { accountMap } from '../../scripts/deploy/accountMap'
import { desiredResources } from '../../scripts/engine/plan/desired'
import { planAccount } from '../../scripts/engine/session'
import { emptyState } from '../../scripts/engine/state'
import { zendeskClient } from '../../scripts/zendesk/zendeskClient'
import { day, monday } from '../day'
import { must } from '../faults/world'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab } from './workspace'

const ADMIN = 'admin@consultoria.example'
const KEY = 'consult_abertura_tecnica'
const FORMER = 'CONSULTORIA :: Abertura de ticket Consultoria Técnica'

describe('a macro that the account has under its former title', () => {
  let account: LocalAccount
  let ticketId: number
  beforeAll(async () => {
    account = await openLocalAccount()
    await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
    await account.rest(ADMIN, 'PUT', `/api/v2/macros/${macroId()}`, { macro: { title: FORMER } })
    const found = await account.rest(ADMIN, 'GET', '/api/v2/tickets?external_id=demo-phone')
    ticketId = idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
  }, 60_000)
  afterAll(() => account.desk.close())

  const macroId = () => account.map.macros[KEY] ?? 0
  /** By somebody who has no key map of this account. */
  const planned = () => {
    const inProcess: typeof fetch = (input, init) => account.desk.desk.fetch(new Request(input, init))
    const auth = { kind: 'apiToken' as const, email: ADMIN, token: 'local' }
    const client = zendeskClient(
      { subdomain: 'local', domain: 'local', baseUrl: account.desk.url, auth },
      { fetch: inProcess, sleep: () => Promise.resolve() }
    )
    return planAccount({ name: 'local', client, definitions: load(root), state: emptyState() }, day)
  }

  it('is recognised as ours without a key map, and the plan shows the new title and nothing else', async () => {
    const { plan } = await planned()
    expect(plan.problems).toEqual([])
    expect(plan.adoptions).toContainEqual(expect.objectContaining({ type: 'macro', key: KEY, id: String(macroId()) }))
    expect(plan.writes.map(({ op, type, key, changes }) => ({ op, type, key, changes }))).toEqual([
      {
        op: 'update',
        type: 'macro',
        key: KEY,
        changes: [{ path: 'title', from: FORMER, to: 'CONSULTORIA :: Abertura de ticket Consult Técnica' }]
      }
    ])
  })

  it('sends terms that count by hand, before it is renamed', async () => {
    const { identification } = await planned()
    const map = accountMap(desiredResources(load(root), day), identification.bindings)
    expect(map.macros[KEY]).toBe(macroId())
    const applied = await account.rest(ADMIN, 'GET', `/api/v2/tickets/${ticketId}/macros/${macroId()}/apply`)
    const { comment, tags, custom_fields } = wireOf(wireOf(applied['result'])['ticket'])
    const body = textOf(wireOf(comment)['body'])
    await account.rest('bruno.pleno@consultoria.example', 'PUT', `/api/v2/tickets/${ticketId}`, {
      ticket: { tags, custom_fields, comment: { body, public: true } }
    })
    await account.rest(ADMIN, 'PUT', '/__control/clock', { advance: 'PT1M' })
    const { ports } = await openTab({ ...account, map }, 'bruno.pleno', ticketId)
    const seen = must(await createActions(ports, { modalities, areas }, ports.opening).load())
    expect(seen.next.kind).toBe('wait_acceptance')
    expect(seen.consultation.terms.sent).toMatchObject({ data: { macroId: macroId() } })
  })
})
