import { areas, modalities } from '../../apps/consultoria/src/catalog/generated/catalog'
import { sealFact } from '../../apps/consultoria/src/domain/factText'
import type { FactDraft } from '../../apps/consultoria/src/domain/registry'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { createActions } from '../../apps/consultoria/src/application/createActions'
import { idOf, textOf, wireOf, type Wire } from '../../packages/zendesk-wire/wire'
import { minutes, must } from '../faults/world'
import type { LedgerCli } from './ledgerCli'
import { openTab } from './workspace'

const CARLA = 'carla@aurora.example'
const RECORDS = '/api/v2/custom_objects/consultoria_record/records'

export const tabOf = async ({ account }: LedgerCli, who: string, ticketId: number) => {
  const tab = await openTab(account, who, ticketId)
  return { tab, actions: createActions(tab.ports, { modalities, areas }, tab.ports.opening) }
}

/** A consultation as the app leads it, up to the client's acceptance: the tail of its stream. */
export async function acceptedConsultation(cli: LedgerCli): Promise<number> {
  const { account } = cli
  const admin = 'admin@consultoria.example'
  const ticketId = await cli.ticketId('demo-phone')
  const module = { id: account.map.ticketFields['module'], value: 'modulo_fiscal' }
  await account.rest(admin, 'PUT', `/api/v2/tickets/${ticketId}`, { ticket: { custom_fields: [module] } })
  const user_fields = { permite_consultoria: 'consultoria_sim' }
  await account.rest(admin, 'PUT', `/api/v2/users/${await cli.userId(CARLA)}`, { user: { user_fields } })
  const { tab, actions } = await tabOf(cli, 'bruno.pleno', ticketId)
  must(await actions.load())
  must(await actions.openConsultation({ modality: 'consult_tecnica' }))
  await cli.pass('PT1M')
  await tab.submit()
  must(await actions.load())
  await cli.pass('PT5M')
  const request = { comment: { body: 'Sim, aceito.' } }
  await account.rest(CARLA, 'PUT', `/api/v2/requests/${ticketId}`, { request })
  await cli.pass('PT1M')
  await tab.refresh()
  const seen = must(await actions.load())
  if (seen.next.kind !== 'record_acceptance') throw new Error(JSON.stringify(seen.next))
  must(await actions.recordAcceptance({ kind: 'comment', commentId: seen.next.comment, confirmation: null }))
  return ticketId
}

/** The same with an hour and a quarter of Ana's time; answers the number of the entry. */
export async function timedConsultation(cli: LedgerCli): Promise<{ ticketId: number; entry: number }> {
  const ticketId = await acceptedConsultation(cli)
  await cli.pass('PT2H')
  const { actions } = await tabOf(cli, 'ana.senior', ticketId)
  must(await actions.load())
  const logged = must(await actions.logTime(minutes(75)))
  return { ticketId, entry: logged.consultation.entries[0]?.n ?? 0 }
}

export const factOf = (record: Wire | undefined): string => textOf(wireOf(record?.['custom_object_fields'])['fact'])

/** Somebody's own script: writes facts one behind the other by REST, with a whole chain, as any agent can. */
export async function writtenByHand(cli: LedgerCli, by: string, ticketId: number, drafts: FactDraft[]): Promise<void> {
  const stream = `t${ticketId}`
  const before = await cli.records(stream)
  let n = before.length
  const last = before.find(one => one['name'] === `${stream}-${n}`)
  let prev = last ? await sha256(factOf(last)) : ''
  const id = await cli.userId(by)
  for (const draft of drafts) {
    n += 1
    const at = cli.account.desk.desk.clock.stamp()
    const { text } = sealFact(draft, { stream, n, prev, op: `hand-${n}`, at, by: id })
    const name = `${stream}-${n}`
    const custom_object_fields = { fact: text, kind: draft.kind }
    const custom_object_record = { name, external_id: name, custom_object_fields }
    await cli.account.rest(by, 'POST', RECORDS, { custom_object_record })
    prev = await sha256(text)
  }
}

/** Changes a record's text as any agent can below Enterprise. */
export async function edited(cli: LedgerCli, by: string, record: Wire | undefined, fact: string): Promise<void> {
  const custom_object_record = { custom_object_fields: { fact } }
  await cli.account.rest(by, 'PATCH', `${RECORDS}/${String(record?.['id'])}`, { custom_object_record })
}

export async function removed(cli: LedgerCli, by: string, record: Wire | undefined): Promise<void> {
  await cli.account.desk.desk.fetch(
    new Request(`${cli.account.desk.url}${RECORDS}/${String(record?.['id'])}`, {
      method: 'DELETE',
      headers: { authorization: `Basic ${btoa(`${by}/token:local`)}` }
    })
  )
}

export const numberOf = (record: Wire): number => idOf(textOf(record['name']).split('-')[1]) ?? 0
