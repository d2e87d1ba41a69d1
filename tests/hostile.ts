import { createHash } from 'node:crypto'
import { canonicalText } from '../apps/consultoria/src/domain/ledger/canonicalText'
import { FACT_VERSION } from '../apps/consultoria/src/domain/ledger/fact'

/** Where a record is put: the next place of a stream, by somebody who may write records like everybody else. */
interface Place {
  stream: string
  n: number
  /** The text of the record before it. */
  before: string
  /** Who writes it. */
  by: number
  /** A colleague, in whose name it may be. */
  other: number
  /** An operation of the colleague's that was recorded, and the entry it became. */
  told: { op: string; n: number }
}

export interface HostileRecord {
  name: string
  external_id?: string
  custom_object_fields: Record<string, unknown>
}

interface Row {
  what: string
  /** Under which reason it is shown: a rejected record's, a newer version's, or not at all because it takes no place. */
  why: string | 'newer' | null
  record(place: Place): HostileRecord
}

const at = '2026-11-23T13:40:00Z'
export const hashOf = (text: string): string => (text === '' ? '' : createHash('sha256').update(text).digest('hex'))

/** Found by whoever looks for the colleague's appointments: one hostile record must not blind another ticket's agenda. */
const columns = ({ other, stream }: Place) => ({
  kind: 'appointment_set',
  agent: String(other),
  work_date: '2026-11-24',
  ticket_number: Number(stream.slice(1))
})

const named = (place: Place, fact: string): HostileRecord => {
  const name = `${place.stream}-${place.n}`
  return { name, external_id: name, custom_object_fields: { ...columns(place), fact } }
}

const factOf = ({ stream, n, before, by }: Place, kind: string, data: object, more: object = {}): string =>
  canonicalText({ v: 1, stream, n, prev: hashOf(before), op: `hostile-${n}`, at, by, kind, data, ...more })

const entry = ({ by }: Place, more: object = {}): object => ({
  seconds: 2700,
  startedAt: null,
  endedAt: null,
  workDate: '2026-11-23',
  note: 'Horas que ninguém trabalhou aqui',
  analystId: by,
  analystName: 'Alguém',
  billable: true,
  requesterId: 1,
  organizationId: null,
  source: 'manual',
  capture: null,
  corrects: null,
  session: null,
  ...more
})

const nested = (depth: number): string => `${'{"x":'.repeat(depth)}1${'}'.repeat(depth)}`

/** What somebody with nothing but the right to write records can put into a ticket's stream. */
export const hostileRecords: readonly Row[] = [
  {
    what: 'a key nested 3,000 deep',
    why: 'too_deep',
    record: place =>
      named(place, factOf(place, 'demand_described', { text: 'x' }).replace('"kind"', `"data2":${nested(3000)},"kind"`))
  },
  {
    what: 'an entry of 9e12 seconds',
    why: 'unreadable',
    record: place => named(place, factOf(place, 'entry', entry(place, { seconds: 9e12 })))
  },
  {
    what: 'a number beyond counting',
    why: 'unreadable',
    record: place => named(place, factOf(place, 'demand_described', { text: 'x', z: 1 }).replace('"z":1', '"z":1e999'))
  },
  {
    what: 'a slot number of 9e15',
    why: null,
    record: place => ({ ...named(place, '{}'), name: `${place.stream}-9e15`, external_id: `${place.stream}-${9e15}` })
  },
  {
    what: 'a slot number of fifteen digits in the external id alone',
    why: 'misnamed',
    record: place => ({ ...named(place, '{}'), external_id: `${place.stream}-${'9'.repeat(15)}` })
  },
  {
    what: 'a name without an external id',
    why: 'misnamed',
    record: place => {
      const { name, custom_object_fields } = named(place, 'garbage')
      return { name, custom_object_fields }
    }
  },
  {
    what: 'an external id under another name',
    why: 'misnamed',
    record: place => ({ ...named(place, 'garbage'), name: `x-${place.stream}-${place.n}` })
  },
  {
    what: 'a name filed under another ticket',
    why: 'misnamed',
    record: place => ({ ...named(place, 'garbage'), external_id: `t999999-${place.n + 500}` })
  },
  { what: 'garbage', why: 'unreadable', record: place => named(place, '\u0007{{{"]') },
  {
    what: 'a prototype',
    why: 'unreadable',
    record: place =>
      named(
        place,
        factOf(place, 'demand_described', { text: 'x' }).replace('{"text":"x"}', '{"__proto__":{"text":"x"}}')
      )
  },
  {
    what: 'control characters and line breaks around a fact',
    why: 'unreadable',
    record: place => named(place, `\u0001\n${factOf(place, 'demand_described', { text: 'x' })}\n\u0000`)
  },
  {
    what: 'a fact of a later version',
    why: 'newer',
    record: place => named(place, factOf(place, 'demand_described', { text: 'x' }, { v: FACT_VERSION + 1 }))
  },
  {
    what: 'a fact in a colleague’s name',
    why: 'not_entitled',
    record: place => named(place, factOf(place, 'demand_described', { text: 'x' }, { by: place.other }))
  },
  {
    what: 'an appointment in a colleague’s name',
    why: 'not_entitled',
    record: place =>
      named(
        place,
        factOf(
          place,
          'appointment_set',
          {
            start: '2026-11-24T13:00:00Z',
            end: '2026-11-24T14:00:00Z',
            medium: 'phone',
            analystId: place.other,
            analystName: 'Ana',
            replaces: null
          },
          { by: place.other }
        )
      )
  },
  {
    what: 'a link under the operation of a colleague’s comment',
    why: 'out_of_order',
    record: place =>
      named(
        place,
        factOf(
          place,
          'comment_linked',
          { entry: place.told.n, auditId: 1, commentId: 1 },
          { op: `${place.told.op}:comment` }
        )
      )
  },
  {
    what: 'a fact of another ticket',
    why: 'contradicts',
    record: place => named(place, factOf(place, 'demand_described', { text: 'x' }, { stream: 't1' }))
  }
]
