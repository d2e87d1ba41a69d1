import { idOf, listOf, wireOf } from '../../packages/zendesk-wire/wire'
import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { readRecords } from '../../apps/consultoria/src/domain/factText'
import type { AcceptanceInput } from '../../apps/consultoria/src/application/commands/inputs'
import { createActions, type BoundActions } from '../../apps/consultoria/src/application/createActions'
import { monday } from '../day'
import { must, shown } from '../faults/world'
import { openLocalAccount, type LocalAccount } from './localAccount'
import { addEntries } from './longLedger'
import { openTab, type Workspace } from './workspace'

const ADMIN = 'admin@consultoria.example'
const ANA = 'ana.senior@consultoria.example'

/** A consultation on the local account that was told minute by minute until its stream has that many facts. */
export interface LongConsultation {
  account: LocalAccount
  pass(time: string): Promise<unknown>
  /** Somebody's tab on it, read once. */
  open(who: string): Promise<{ tab: Workspace; actions: BoundActions }>
}

export async function longConsultation(
  length: number,
  accept: (setting: LongConsultation, yes: AcceptanceInput) => Promise<void>
): Promise<LongConsultation> {
  const account = await openLocalAccount()
  await account.rest(ADMIN, 'PUT', '/__control/clock', { now: monday })
  const ticketId = await preparedTicket(account)
  const setting: LongConsultation = {
    account,
    pass: time => account.rest(ADMIN, 'PUT', '/__control/clock', { advance: time }),
    async open(who) {
      const tab = await openTab(account, who, ticketId)
      const actions = shown(createActions(tab.ports, { modalities, areas }, tab.ports.opening))
      must(await actions.load())
      return { tab, actions }
    }
  }
  const { pass, open } = setting
  const bruno = await open('bruno.pleno')
  must(await bruno.actions.openConsultation({ modality: 'consult_tecnica' }))
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
  await accept(setting, { kind: 'comment', commentId: next.comment, confirmation: null })
  const lia = await open('lia.lider')
  const [first] = must(await lia.actions.load()).analysts
  must(await lia.actions.designate({ analystId: first?.person.id ?? 0 }))
  await lia.tab.submit()
  await pass('PT1M')
  const records = await bruno.tab.ports.ledger.read(`t${ticketId}`)
  if (!records.ok) throw new Error('the stream cannot be read')
  const { id } = wireOf((await account.rest(ANA, 'GET', '/api/v2/users/me'))['user'])
  const writer = { email: ANA, by: idOf(id) ?? 0, at: '2026-11-23T15:00:00Z' }
  await pass('PT3H')
  await addEntries(account, writer, await readRecords(records.value), length)
  for (const who of ['ana.senior', 'lia.lider', 'bruno.pleno']) await open(who)
  return setting
}

/** The phone ticket of the seed, with the module that says which team answers for it. */
async function preparedTicket(account: LocalAccount): Promise<number> {
  const found = await account.rest(ADMIN, 'GET', '/api/v2/tickets?external_id=demo-phone')
  const ticketId = idOf(listOf(found['tickets'])[0]?.['id']) ?? 0
  const module = { id: account.map.ticketFields['module'], value: 'modulo_fiscal' }
  await account.rest(ADMIN, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { custom_fields: [module] } })
  const carla = await account.rest(ADMIN, 'GET', '/api/v2/users/search?query=carla@aurora.example')
  const user_fields = { permite_consultoria: 'consultoria_sim' }
  await account.rest(ADMIN, 'PUT', `/api/v2/users/${idOf(listOf(carla['users'])[0]?.['id'])}`, {
    user: { user_fields }
  })
  return ticketId
}
