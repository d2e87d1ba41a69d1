import { setTimeout as pause } from 'node:timers/promises'
import { RECORD_OBJECT } from '../../apps/consultoria/src/catalog/names'
import { slotName, ticketStream } from '../../apps/consultoria/src/domain/ledger/slots'
import type { NewRecord } from '../../apps/consultoria/src/ports'
import { recordBody } from '../../packages/zendesk-wire/ledger'
import { accountZone, offsetIn } from '../ledger/timeZone'
import { Stopped } from '../terminal/failure'
import type { Account } from '../zendesk/credentials'
import { record, records, text } from '../zendesk/wire'
import { zendeskClient, type ZendeskClient } from '../zendesk/zendeskClient'
import { factsPerTicket, largeStream } from './largeLedger'

const OBJECT = `/custom_objects/${RECORD_OBJECT}`
const wanted = 100_000
/** Records of one job, and how many jobs are sent before the last of them is waited for. */
const jobSize = 100
const jobsAtOnce = 20

const analysts = ['ana.senior', 'bruno.pleno', 'gil.pleno', 'nina.junior'].map(name => `${name}@consultoria.example`)

/** As many records as an account has after years, on its latest tickets, by their analysts. Nothing where records are. */
export const fillLedger = async (account: Account): Promise<void> => {
  const admin = zendeskClient(account)
  const last = Number(records((await admin.send('GET', '/tickets?page[size]=1&sort=-id')).tickets)[0]?.id)
  const first = slotName(ticketStream(last), 1)
  if ((await admin.list(`${OBJECT}/records`, 'custom_object_records', `filter[external_ids]=${first}`)).length > 0)
    return
  const share = Math.floor(wanted / factsPerTicket / analysts.length)
  for (const [at, email] of analysts.entries()) {
    const client = zendeskClient({ ...account, auth: { kind: 'apiToken', email, token: 'local' } })
    await fill(client, last - at * share, share)
  }
}

/** The streams of so many tickets, from the latest on backwards. */
const fill = async (client: ZendeskClient, latest: number, count: number) => {
  const me = record((await client.send('GET', '/users/me')).user)
  const author = {
    id: Number(me.id),
    at: client.serverTime(),
    offsetAt: offsetIn(await accountZone(client))
  }
  const batch: NewRecord[] = []
  for (let ticket = latest; ticket > latest - count; ticket -= 1) {
    batch.push(...(await largeStream(ticket, author)))
    if (batch.length >= jobSize * jobsAtOnce) await write(client, batch.splice(0))
  }
  if (batch.length > 0) await write(client, batch)
}

/** The account does its jobs one after the other: when the last is done all are. */
const write = async (client: ZendeskClient, batch: readonly NewRecord[]) => {
  const jobs: string[] = []
  for (let from = 0; from < batch.length; from += jobSize) {
    const items = batch.slice(from, from + jobSize).map(recordBody)
    const sent = await client.send('POST', `${OBJECT}/jobs`, { job: { action: 'create', items } })
    jobs.push(text(record(sent.job_status).id))
  }
  for (;;) {
    const done = records((await client.send('GET', `/job_statuses/show_many?ids=${jobs.join(',')}`)).job_statuses)
    const failed = done.flatMap(job => records(job.results)).find(result => result.success !== true)
    if (failed) throw new Stopped([`A record of the large account was refused: ${JSON.stringify(failed)}`])
    if (done.length === jobs.length && done.every(job => job.status === 'completed')) return
    await pause(100)
  }
}
