import { type ReadRecord, readRecords } from '../../apps/consultoria/src/domain/factText'
import { streamsOf } from '../../apps/consultoria/src/domain/ledger/slots'
import { RECORD_OBJECT } from '../../apps/consultoria/src/catalog/names'
import { recordOf } from '../../packages/zendesk-wire/ledgerRecord'
import type { ZendeskClient } from '../zendesk/zendeskClient'

export interface LedgerContents {
  streams: Map<string, ReadRecord[]>
  /** Records no stream holds: names written by hand. */
  strays: { id: string; name: string }[]
}

/** The whole ledger by cursor, never by search: the index lags behind what was written. */
export const readLedger = async (client: ZendeskClient): Promise<LedgerContents> => {
  const raws = await client.list(`/custom_objects/${RECORD_OBJECT}/records`, 'custom_object_records')
  const streams = new Map<string, ReadRecord[]>()
  const strays: LedgerContents['strays'] = []
  for (const one of await readRecords(raws.map(recordOf))) {
    const places = streamsOf(one)
    if (places.length === 0) strays.push({ id: one.id, name: one.name })
    // whichever of its names is meant, each keeps others out of a place
    for (const stream of places) {
      const known = streams.get(stream)
      if (known) known.push(one)
      else streams.set(stream, [one])
    }
  }
  return { streams, strays }
}
