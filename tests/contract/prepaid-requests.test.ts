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
/** What opening a ticket of a Técnica asks (requests.test.ts), and the organization's packages. */
const MOST = 3 + 1

describe('a ticket whose work is prepaid', () => {
  let account: LocalAccount
  let ticketId: number
  beforeAll(async () => {
    account = await openLocalAccount()
    await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
    const found = await account.rest(ADMIN, 'GET', '/api/v2/tickets?external_id=demo-package')
    const [ticket] = listOf(found['tickets'])
    ticketId = idOf(ticket?.['id']) ?? 0
    await account.rest(ADMIN, 'PUT', `/api/v2/organizations/${idOf(ticket?.['organization_id'])}`, {
      organization: { organization_fields: { uses_erp: true } }
    })
    const values = {
      request_type: 'assessoria',
      purchase_product: 'assessoria_3h',
      purchase_order: 'P-2041',
      purchase_method: 'pagamento_boleto'
    }
    const ids: Readonly<Record<string, number | undefined>> = account.map.ticketFields
    const custom_fields = Object.entries(values).map(([key, value]) => ({ id: ids[key], value }))
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { custom_fields } })
  }, 60_000)
  afterAll(() => {
    vi.unstubAllGlobals()
    return account.desk.close()
  })

  const browsers = new Map<string, Window>()
  const open = async (who: string) => {
    const browser = browsers.get(who) ?? new Window()
    browsers.set(who, browser)
    vi.stubGlobal('localStorage', browser.localStorage)
    const tab = await openTab(account, who, ticketId)
    return { tab, actions: createActions(tab.ports, { modalities, areas }, tab.ports.opening) }
  }
  const pass = (time: string) => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time })

  /** In a browser that has shown it lately: the openings before may repair something, so that they look again. */
  async function expectFew(stage: string): Promise<void> {
    must(await (await open('sofia.sucesso')).actions.load())
    must(await (await open('sofia.sucesso')).actions.load())
    const { tab, actions } = await open('sofia.sucesso')
    must(await actions.load())
    const asked = tab.client.requests.map(({ type, url }) => `${String(type)} ${String(url).slice(0, 90)}`)
    const packages = asked.filter(request => request.includes('external_ids]=p'))
    expect({ stage, asked: asked.length <= MOST ? 'few' : asked, packages: packages.length }).toEqual({
      stage,
      asked: 'few',
      packages: 1
    })
  }

  it('asks one thing more than that of a Técnica: the organization’s packages', async () => {
    await expectFew('unpaid')
    const fabi = await open('fabi.financeiro')
    must(await fabi.actions.load())
    const paid = { centavos: 90_000, withheldCentavos: 0, paidOn: monday.slice(0, 10) }
    must(await fabi.actions.confirmPayment(paid))
    await pass('PT1M')
    const sofia = await open('sofia.sucesso')
    const { me } = must(await sofia.actions.load())
    must(
      await sofia.actions.schedule({
        start: '2026-11-24T13:00:00Z',
        minutes: 60,
        medium: 'google_meet',
        analystId: me.id,
        link: 'https://meet.google.com/abc-defg-hij',
        topics: 'Painel de vendas'
      })
    )
    await pass('PT1M')
    await expectFew('scheduled')
    const again = await open('sofia.sucesso')
    must(await again.actions.load())
    must(await again.actions.logTime(minutes(47)))
    await pass('PT1M')
    await expectFew('in service')
  }, 120_000)
})
