import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { idOf, listOf } from '../../packages/zendesk-wire/wire'
import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { minutes, must } from '../faults/world'
import { monday } from '../day'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab } from './workspace'

const ADMIN = 'admin@consultoria.example'
const people = ['bruno.pleno', 'ana.senior', 'lia.lider'] as const

/** What opening a ticket asks of the account, at every stage and for everybody who may look at it. */
describe('a ticket that is opened', () => {
  let account: LocalAccount
  let ticketId: number
  beforeAll(async () => {
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
  }, 60_000)
  afterAll(() => {
    vi.unstubAllGlobals()
    return account.desk.close()
  })

  const pass = (time: string) => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time })
  const browsers = new Map<string, Window>()
  const open = async (who: string) => {
    const browser = browsers.get(who) ?? new Window()
    browsers.set(who, browser)
    vi.stubGlobal('localStorage', browser.localStorage)
    const tab = await openTab(account, who, ticketId)
    return { tab, actions: createActions(tab.ports, { modalities, areas }, tab.ports.opening) }
  }

  /**
   * The requests of everybody's opening, in a browser that has shown this consultation lately; the first of them may repair
   * something or record a check, so that it looks again.
   */
  async function expectFew(stage: string): Promise<void> {
    for (const who of [...people, ...people]) must(await (await open(who)).actions.load())
    for (const who of people) {
      const { tab, actions } = await open(who)
      const { next } = must(await actions.load())
      // whoever designates reads the team's agendas as well, all of them in one go
      const most = next.kind === 'designate' ? 4 : 3
      const asked = tab.client.requests.map(({ type, url }) => `${String(type)} ${String(url).slice(0, 90)}`)
      expect(asked.length, `${stage}, ${who}: ${asked.join(' · ')}`).toBeLessThanOrEqual(most)
    }
  }

  it('asks at most three things of the account', async () => {
    await expectFew('none')
    const bruno = await open('bruno.pleno')
    must(await bruno.actions.load())
    must(await bruno.actions.openConsultation({ modality: 'consult_tecnica' }))
    await pass('PT1M')
    await bruno.tab.submit()
    must(await bruno.actions.load())
    await expectFew('terms sent')

    await pass('PT5M')
    const answer = { request: { comment: { body: 'Sim, aceito.' } } }
    await account.rest('carla@aurora.example', 'PUT', `/api/v2/requests/${ticketId}`, answer)
    await pass('PT1M')
    await expectFew('answered')

    await bruno.tab.refresh()
    const { next } = must(await bruno.actions.load())
    if (next.kind !== 'record_acceptance') throw new Error(JSON.stringify(next))
    must(await bruno.actions.recordAcceptance({ kind: 'comment', commentId: next.comment, confirmation: null }))
    await expectFew('accepted')

    const lia = await open('lia.lider')
    const [first] = must(await lia.actions.load()).analysts
    must(await lia.actions.designate({ analystId: first?.person.id ?? 0 }))
    await lia.tab.submit()
    await expectFew('designated')

    const ana = await open('ana.senior')
    const [start] = must(await ana.actions.load()).slots
    const me = (await ana.tab.ports.directory.me()).id
    must(await ana.actions.schedule({ start: start ?? '', minutes: 60, medium: 'phone', analystId: me }))
    await expectFew('scheduled')

    must(await ana.actions.startTimer({ handOver: null }))
    await pass('PT30M')
    await expectFew('running')
    const stopped = must(await ana.actions.stopTimer({ secondsAgo: 0 }))
    await pass('PT1M')
    must(
      await ana.actions.logTime(minutes(25, { source: 'timer', capture: stopped.consultation.captures[0]?.n ?? null }))
    )
    await expectFew('in service')
  }, 120_000)
})
