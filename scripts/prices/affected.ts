import { fold } from '../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../apps/consultoria/src/domain/consultation/foldContext'
import type { ReadRecord } from '../../apps/consultoria/src/domain/factText'
import { isSamePrice, type Price } from '../../apps/consultoria/src/domain/kernel/money'
import { ticketOfStream } from '../../apps/consultoria/src/domain/ledger/slots'
import type { TicketsRead } from '../ledger/repair/planRepair'
import type { IndexedRate } from './indexRates'

/** A consultation that goes on at the price its client accepted, until the new one is accepted (T17). */
export interface Affected {
  ticket: number
  modality: string
  accepted: Price
}

interface Found {
  affected: Affected[]
  /** Why a ticket or its stream could not be read. */
  unread: string[]
}

/** Open consultations whose client accepted another price than the new one. Pure. */
export const affectedBy = (
  rows: readonly IndexedRate[],
  streams: ReadonlyMap<string, readonly ReadRecord[]>,
  { found, unread }: TicketsRead,
  context: FoldContext
): Found => {
  const prices = new Map(rows.map(row => [row.modality, row.price]))
  const result: Found = { affected: [], unread: [...unread.values()] }
  for (const [stream, records] of streams) {
    const ticket = ticketOfStream(stream)
    const status = ticket === null ? undefined : found.get(ticket)?.status
    if (ticket === null || status === undefined || status === 'solved' || status === 'closed') continue
    const { acceptance, modality, mergedInto } = fold(stream, records, context)
    const price = modality === null ? undefined : prices.get(modality)
    const accepted = acceptance?.data.price ?? null
    if (!accepted || !price || modality === null || mergedInto !== null || isSamePrice(accepted, price)) continue
    result.affected.push({ ticket, modality, accepted })
  }
  return { ...result, affected: result.affected.toSorted((a, b) => a.ticket - b.ticket) }
}
