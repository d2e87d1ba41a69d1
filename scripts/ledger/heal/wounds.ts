import { ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'

/** A record that is no fact of its stream, and what may be done with it. */
export interface OddRecord {
  id: string
  name: string
  externalId: string
  n: number
  why:
    'no_external_id' | 'other_name' | 'out_of_range' | 'ahead' | 'shared_slot' | 'unreadable' | 'too_long' | 'too_deep'
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

/** The stream as a writer reads it, slot by slot: what lies far ahead, or under a name only, does not lengthen it. */
export interface Reach {
  highest: number
  empty: number[]
}

export const woundsOf = (stream: string, records: readonly ReadRecord[], { highest, empty }: Reach): Wounds | null => {
  const { slots, beyond } = positionsOf(stream, records)
  const odd = [
    ...[...slots].flatMap(([n, [holder, ...losers]]) => [
      ...(holder ? oddOf(n, holder, highest) : []),
      ...losers.map(one => asOdd(n, one, whyOf(one) ?? 'shared_slot', 'beside'))
    ]),
    ...beyond.map(({ n, record }) => asOdd(n, record, 'out_of_range', 'beside'))
  ]
  return empty.length === 0 && odd.length === 0 ? null : { stream, ticket: ticketOfStream(stream), empty, records: odd }
}

/** Whether a reading slot by slot can differ from the whole list: only then it is worth its requests. */
export const needsReach = (stream: string, records: readonly ReadRecord[]): boolean => {
  const { slots, highest, beyond } = positionsOf(stream, records)
  return beyond.length > 0 || slots.size < highest || records.some(record => whyOf(record) !== null)
}

const oddOf = (n: number, record: ReadRecord, highest: number): OddRecord[] => {
  const isAhead = n > highest
  const why = whyOf(record) ?? (isAhead ? 'ahead' : null)
  return why ? [asOdd(n, record, why, isAhead ? 'beside' : 'holds')] : []
}

const whyOf = ({ reading, externalId, name }: ReadRecord): OddRecord['why'] | null => {
  if (reading.kind !== 'refused') return null
  if (reading.why !== 'misnamed') return reading.why
  return externalId === '' && name !== '' ? 'no_external_id' : 'other_name'
}

const asOdd = (
  n: number,
  { id, name, externalId }: ReadRecord,
  why: OddRecord['why'],
  place: OddRecord['place']
): OddRecord => ({ id, name, externalId, n, why, place })
