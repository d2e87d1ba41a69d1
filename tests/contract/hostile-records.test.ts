import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { agendaOf } from '../../apps/consultoria/src/application/commands/scheduling/agendaOf'
import { createSeenNewer } from '../../apps/consultoria/src/application/context'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { monday } from '../day'
import { minutes, must } from '../faults/world'
import { hostileRecords, type HostileRecord } from '../hostile'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { openTab, type Workspace } from './workspace'

const ADMIN = 'admin@consultoria.example'
const BRUNO = 'bruno.pleno@consultoria.example'
const RECORDS = '/api/v2/custom_objects/consultoria_record/records'
const catalog = { modalities, areas }

describe('a record that somebody wrote by hand', () => {
  let account: LocalAccount
  let ticket: number
  let other: number
  let people: { ana: number; bruno: number }
  beforeAll(async () => {
    account = await openLocalAccount()
    await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
    ticket = await ticketCalled('demo-phone')
    other = await ticketCalled('demo-portal')
    const module = { id: account.map.ticketFields['module'], value: 'modulo_fiscal' }
    await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticket}`, { ticket: { custom_fields: [module] } })
    const found = await account.rest(ADMIN, 'GET', '/api/v2/users/search?query=carla@aurora.example')
    const user = { user_fields: { permite_consultoria: 'consultoria_sim' } }
    await account.rest(ADMIN, 'PUT', `/api/v2/users/${idOf(listOf(found['users'])[0]?.['id'])}`, { user })
    await accept()
    const id = async (who: string) =>
      idOf(wireOf((await account.rest(`${who}@consultoria.example`, 'GET', '/api/v2/users/me'))['user'])['id']) ?? 0
    people = { ana: await id('ana.senior'), bruno: await id('bruno.pleno') }
  }, 120_000)
  afterAll(() => account.desk.close())

  const ticketCalled = async (externalId: string): Promise<number> => {
    const found = await account.rest(ADMIN, 'GET', `/api/v2/tickets?external_id=${externalId}`)
    return idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
  }
  const bind = (tab: Workspace) => createActions(tab.ports, catalog, tab.ports.opening)
  const pass = (time: string) => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time })

  async function accept(): Promise<void> {
    const tab = await openTab(account, 'bruno.pleno', ticket)
    const actions = bind(tab)
    must(await actions.load())
    must(await actions.openConsultation({ modality: 'consult_tecnica' }))
    await pass('PT1M')
    await tab.submit()
    must(await actions.load())
    await pass('PT1M')
    const answer = { request: { comment: { body: 'Sim, aceito.' } } }
    await account.rest('carla@aurora.example', 'PUT', `/api/v2/requests/${ticket}`, answer)
    await pass('PT1M')
    await tab.refresh()
    const { next } = must(await actions.load())
    if (next.kind !== 'record_acceptance') throw new Error(next.kind)
    must(await actions.recordAcceptance({ kind: 'comment', commentId: next.comment, confirmation: null }))
    await pass('PT1M')
  }

  const post = (record: HostileRecord) => account.rest(BRUNO, 'POST', RECORDS, { custom_object_record: record })

  it.each(hostileRecords)('$what is one record that does not count, and blocks nobody', async ({ why, record }) => {
    // one person may update a ticket 30 times in ten minutes: two share it
    const tab = await openTab(account, 'lia.lider', ticket)
    const actions = bind(tab)
    const told = must(await actions.logTime(minutes(2, { note: `Antes do registro: ${why}, com a cliente` })))
    actions.forget(told.finished)
    const entry = told.consultation.entries.at(-1)
    const records = await tab.ports.ledger.read(`t${ticket}`)
    const before = records.ok
      ? (records.value.find(item => item.name.endsWith(`-${told.consultation.head?.n}`)) ?? null)
      : null
    const { n } = told.consultation.next
    await post(
      record({
        stream: `t${ticket}`,
        n,
        before: before?.fact ?? '',
        by: people.bruno,
        other: people.ana,
        told: { op: entry?.op ?? '', n: entry?.n ?? 0 }
      })
    )
    await pass('PT1M')

    const opened = await openTab(account, 'ana.senior', ticket)
    const again = bind(opened)
    must(await again.load())
    const logged = must(await again.logTime(minutes(3, { note: `Depois do registro: ${why}, com a cliente` })))
    again.forget(logged.finished)
    expect(logged.consultation.entries.at(-1)).toMatchObject({ status: 'counts', data: { seconds: 180 } })
    expect(logged.consultation.gap).toBeNull()
    const { rejected, newer } = must(await again.load()).consultation
    const reasons = rejected.filter(item => item.n === n).map(({ code }) => code)
    expect(reasons).toEqual(why === null || why === 'newer' ? [] : [why])
    expect(newer.includes(n)).toBe(why === 'newer')

    const elsewhere = await openTab(account, 'ana.senior', other)
    const context = { ports: elsewhere.ports, catalog, seenNewer: createSeenNewer() }
    expect(await agendaOf(context, { id: people.ana, email: null }, `t${other}`)).toEqual([])
    must(await bind(elsewhere).load())
  })
})
