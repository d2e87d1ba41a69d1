import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { areas, policies } from '../../apps/consultoria/src/catalog/generated/catalog'
import type * as Fold from '../../apps/consultoria/src/domain/ledger/fold'
import { foldFrom } from '../../apps/consultoria/src/domain/ledger/fold'
import { readRecords } from '../../apps/consultoria/src/domain/ledger/reader'
import { createActions, type BoundActions } from '../../apps/consultoria/src/use-cases/createActions'
import { minutes, must, shown } from '../faults/world'
import { monday } from '../day'
import { addEntries } from './longLedger'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab, type Workspace } from './workspace'

/** Counted as they are, not replaced: how often a command goes through the whole stream is what is asserted here. */
vi.mock('../../apps/consultoria/src/domain/ledger/fold', async importOriginal => {
  const fold = await importOriginal<typeof Fold>()
  return { ...fold, foldFrom: vi.fn(fold.foldFrom) }
})

const ADMIN = 'admin@consultoria.example'
const ANA = 'ana.senior@consultoria.example'

interface Cost {
  requests: string[]
  folds: number
  hashed: number
}

function expectAtMost(requests: number, name: string, cost: Cost): void {
  const told = `${name}: ${cost.requests.join(' · ')}`
  expect(cost.requests.length <= requests ? 'few' : told).toBe('few')
  expect({ name, ...cost, requests: [] }).toEqual({
    name,
    requests: [],
    folds: expect.toSatisfy(atMost(2)),
    hashed: expect.toSatisfy(atMost(3))
  })
}

const atMost = (most: number) => (count: number) => count <= most

describe.each([10, 3000])('a command on a stream of about %i facts', length => {
  let account: LocalAccount
  let ticketId: number
  let acceptance: Cost
  beforeAll(async () => {
    vi.stubGlobal('localStorage', new Window().localStorage)
    account = await openLocalAccount()
    await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
    const found = await account.rest(ADMIN, 'GET', '/api/v2/tickets?external_id=demo-phone')
    ticketId = idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
    const module = { id: account.map.ticketFields['module'], value: 'modulo_fiscal' }
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { custom_fields: [module] } })
    const carla = await account.rest(ADMIN, 'GET', '/api/v2/users/search?query=carla@aurora.example')
    const user_fields = { permite_consultoria: 'consultoria_sim' }
    await account.rest(ADMIN, 'PUT', `/api/v2/users/${idOf(listOf(carla['users'])[0]?.['id'])}`, {
      user: { user_fields }
    })
    await begin()
  }, 120_000)
  afterAll(() => {
    vi.unstubAllGlobals()
    return account.desk.close()
  })

  const pass = (time: string) => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time })
  const open = async (who: string) => {
    const tab = await openTab(account, who, ticketId)
    const actions = shown(createActions(tab.ports, { policies, areas }))
    must(await actions.load())
    return { tab, actions }
  }

  /** From the opening to service that was given, and then told over and over. */
  async function begin(): Promise<void> {
    const bruno = await open('bruno.pleno')
    must(await bruno.actions.openConsultation({ policy: 'consult_tecnica' }))
    await pass('PT1M')
    await bruno.tab.submit()
    must(await bruno.actions.load())
    await pass('PT5M')
    await account.rest('carla@aurora.example', 'PUT', `/api/v2/requests/${ticketId}`, {
      request: { comment: { body: 'Sim, aceito.' } }
    })
    await pass('PT1M')
    await bruno.tab.refresh()
    const { next } = must(await bruno.actions.load())
    if (next.kind !== 'record_acceptance') throw new Error(JSON.stringify(next))
    const yes = { kind: 'comment' as const, commentId: next.comment, confirmation: null }
    acceptance = await costOf('bruno.pleno', actions => actions.recordAcceptance(yes))
    await bruno.tab.refresh()
    const lia = await open('lia.lider')
    const [first] = must(await lia.actions.load()).analysts
    must(await lia.actions.designate({ analystId: first?.person.id ?? 0 }))
    await lia.tab.submit()
    await pass('PT1M')
    const records = await bruno.tab.ports.ledger.read(`t${ticketId}`)
    if (!records.ok) throw new Error('unread')
    const { id } = wireOf((await account.rest(ANA, 'GET', '/api/v2/users/me'))['user'])
    const writer = { email: ANA, by: idOf(id) ?? 0, at: '2026-11-23T15:00:00Z' }
    await pass('PT3H')
    await addEntries(account, writer, await readRecords(records.value), length)
    for (const who of ['ana.senior', 'lia.lider', 'bruno.pleno']) await open(who)
  }

  /** What one command asks of the account until its result is there, and how often it goes through all facts. */
  async function costOf(
    who: string,
    command: (actions: BoundActions, tab: Workspace) => Promise<unknown>,
    before?: (actions: BoundActions) => Promise<unknown>
  ): Promise<Cost> {
    const { tab, actions } = await open(who)
    await before?.(actions)
    // the second of the ticket's last stamp is over
    await pass('PT5S')
    const asked = tab.client.requests.length
    vi.mocked(foldFrom).mockClear()
    const digest = vi.spyOn(globalThis.crypto.subtle, 'digest')
    const hashedBefore = digest.mock.calls.length
    const answer = await command(actions, tab)
    if (typeof answer === 'object' && answer !== null && 'ok' in answer && !answer.ok)
      throw new Error(JSON.stringify(answer))
    const hashed = digest.mock.calls.length - hashedBefore
    digest.mockRestore()
    return {
      requests: tab.client.requests.slice(asked).map(({ type, url }) => `${String(type)} ${String(url).slice(0, 60)}`),
      folds: vi.mocked(foldFrom).mock.calls.length,
      hashed
    }
  }

  it('that logs time asks six things, the macro’s words one more, and folds and hashes nothing anew', async () => {
    const cost = await costOf(
      'ana.senior',
      actions => actions.logTime(minutes(12)),
      actions => actions.previewTime(minutes(12))
    )
    expectAtMost(6, 'logTime', cost)
  }, 60_000)

  it('of any other kind asks at most five', async () => {
    const entry = 7
    const costs = {
      acceptance,
      describe: await costOf('ana.senior', actions => actions.describeDemand({ text: 'Nota com valor negativo' })),
      waive: await costOf('lia.lider', actions =>
        actions.waiveEntry({ entry, reason: 'GESTAO', note: 'Cortesia', issueId: null })
      ),
      void: await costOf('lia.lider', actions =>
        actions.voidEntry({ entry: entry + 2, reason: 'OUTROS', note: 'Engano' })
      ),
      start: await costOf('ana.senior', actions => actions.startTimer({ handOver: null })),
      stop: await costOf(
        'ana.senior',
        actions => actions.stopTimer({ secondsAgo: 0 }),
        () => pass('PT5M')
      ),
      schedule: await costOf('ana.senior', async (actions, tab) =>
        actions.schedule({
          start: '2026-11-24T13:00:00Z',
          minutes: 60,
          medium: 'phone',
          analystId: (await tab.ports.directory.me()).id
        })
      ),
      exception: await costOf('ana.senior', actions =>
        actions.recordSlaException({ clock: 'start', reason: 'Sem agenda' })
      )
    }
    for (const [name, cost] of Object.entries(costs)) expectAtMost(5, name, cost)
  }, 60_000)
})
