import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import { fold } from '../../../apps/consultoria/src/domain/ledger/fold'
import { positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/ledger/reader'
import { ROSTER_STREAM } from '../../../apps/consultoria/src/domain/ledger/slots'
import { missingSlots } from '../../../apps/consultoria/src/use-cases/abandonSlots'
import { ticketOf } from '../ledger/readLedger'
import { emptyRosterSlots, type RosterState } from '../roster/rosterStream'

/** A record that is no fact of its stream, and what may be done with it. */
export interface OddRecord {
  id: string
  name: string
  externalId: string
  n: number
  why: 'no_external_id' | 'other_name' | 'out_of_range' | 'shared_slot' | 'unreadable' | 'too_long' | 'too_deep'
  /** `holds` = it takes its place, and deleted it leaves an empty one; `beside` = it stands beside or behind the others. */
  place: 'holds' | 'beside'
}

/** What is wrong with the places of one stream. */
export interface Wounds {
  stream: string
  ticket: number | null
  /** Empty places that keep everybody from writing: these can be given up. */
  empty: number[]
  records: OddRecord[]
}

export const woundsOf = (
  stream: string,
  records: readonly ReadRecord[],
  context: FoldContext,
  roster: Pick<RosterState, 'records' | 'roster'>
): Wounds | null => {
  const { slots, beyond } = positionsOf(stream, records)
  const empty = stream === ROSTER_STREAM ? emptyRosterSlots(roster) : missingSlots(fold(stream, records, context))
  const odd = [
    ...[...slots.values()].flatMap(([holder, ...losers]) => [
      ...(holder ? oddOf(holder, 'holds') : []),
      ...losers.map(one => asOdd(one, whyOf(one) ?? 'shared_slot', 'beside'))
    ]),
    ...beyond.map(one => asOdd(one, 'out_of_range', 'beside'))
  ]
  return empty.length === 0 && odd.length === 0 ? null : { stream, ticket: ticketOf(stream), empty, records: odd }
}

const oddOf = (record: ReadRecord, place: OddRecord['place']): OddRecord[] => {
  const why = whyOf(record)
  return why ? [asOdd(record, why, place)] : []
}

const whyOf = ({ reading, externalId, name }: ReadRecord): OddRecord['why'] | null => {
  if (reading.kind !== 'refused') return null
  if (reading.why !== 'misnamed') return reading.why
  return externalId === '' && name !== '' ? 'no_external_id' : 'other_name'
}

const asOdd = (
  { id, name, externalId, slot }: ReadRecord,
  why: OddRecord['why'],
  place: OddRecord['place']
): OddRecord => ({ id, name, externalId, n: slot?.n ?? 0, why, place })
