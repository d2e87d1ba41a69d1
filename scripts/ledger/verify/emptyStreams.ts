import { ticketStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { STAGES } from '../../../apps/consultoria/src/domain/consultation/stages'
import { STAGE_TAG } from '../../../apps/consultoria/src/domain/terms/consultationTag'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import type { ZendeskClient } from '../../zendesk/zendeskClient'

/** One of them is enough: of the stage, or what earlier versions put on every consultation. */
const MARKS = ['consultoria', ...STAGES.map(stage => STAGE_TAG + stage)]

/**
 * Tickets that carry a consultation and of whose stream no record is left: their audits still tell what was there. By the search
 * index, which lags: a ticket of the last minutes is found by the next run.
 */
export const withEmptyStreams = async (
  client: Pick<ZendeskClient, 'list'>,
  streams: ReadonlyMap<string, ReadRecord[]>
): Promise<Map<string, ReadRecord[]>> => {
  const query = encodeURIComponent(MARKS.map(tag => `tags:${tag}`).join(' '))
  const tickets = await client.list('/search/export', 'results', `filter[type]=ticket&query=${query}`)
  const missing = tickets.map(({ id }) => ticketStream(Number(id))).filter(stream => !streams.has(stream))
  return new Map<string, ReadRecord[]>([...streams, ...missing.map((stream): [string, ReadRecord[]] => [stream, []])])
}
