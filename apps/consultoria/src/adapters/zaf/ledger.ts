import { RECORD_OBJECT } from '../../catalog/names'
import type { LedgerRecord } from '../../domain/ledger/facts'
import { ok, type Result } from '../../domain/result'
import type { AccountError, Ledger, NewRecord } from '../../ports'
import { searchAppointments } from './ledgerSearch'
import type { Requests } from './request'
import { readPages } from './pages'
import { idOf, instantOf, textOf, wireOf, type Wire } from './wire'

const RECORDS = `/api/v2/custom_objects/${RECORD_OBJECT}/records`
const BLOCK = 100
/** A stream that reaches this far into a block may go on in the next one, even behind a gap. */
const EDGE = 10

export function createZafLedger(requests: Requests): Ledger {
  return {
    async read(stream, from = 1) {
      const found: LedgerRecord[] = []
      for (let first = from; ; first += BLOCK) {
        const block = await readBlock(requests, stream, first)
        if (!block.ok) return block
        found.push(...block.value)
        if (!block.value.some(record => slotOf(record.name) >= first + BLOCK - EDGE)) return ok(found)
      }
    },
    async create(record) {
      const answer = await requests.post(RECORDS, { custom_object_record: newRecord(record) })
      return answer.ok ? ok(recordOf(wireOf(answer.value['custom_object_record']))) : answer
    },
    async appointmentsOf(agentId, from) {
      const found = await searchAppointments(requests, agentId, from)
      return found.ok ? ok(found.value.map(recordOf)) : found
    }
  }
}

/** Exact slots by external id: the list answers what was written, search would lag behind it. */
async function readBlock(
  requests: Requests,
  stream: string,
  first: number
): Promise<Result<LedgerRecord[], AccountError>> {
  const slots = Array.from({ length: BLOCK }, (_, index) => `${stream}-${first + index}`)
  const pages = await readPages(requests, `${RECORDS}?filter[external_ids]=${slots.join(',')}`, [
    'custom_object_records'
  ])
  if (!pages.ok) return pages
  return ok((pages.value['custom_object_records'] ?? []).map(recordOf).sort(inSlotOrder))
}

const slotOf = (name: string): number => Number(name.slice(name.lastIndexOf('-') + 1))

function inSlotOrder(a: LedgerRecord, b: LedgerRecord): number {
  if (a.name !== b.name) return slotOf(a.name) - slotOf(b.name)
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

function recordOf(wire: Wire): LedgerRecord {
  return {
    id: String(wire['id'] ?? ''),
    name: textOf(wire['external_id']) || textOf(wire['name']),
    fact: textOf(wireOf(wire['custom_object_fields'])['fact']),
    createdAt: instantOf(wire['created_at']),
    updatedAt: instantOf(wire['updated_at']),
    createdBy: idOf(wire['created_by_user_id']) ?? 0
  }
}

/** Lookups take ids as text; an empty column is left out. */
function newRecord({ name, fact, columns }: NewRecord): Wire {
  const lookup = (id: number | null): string | null => (id === null ? null : String(id))
  const fields: Wire = {
    fact,
    kind: columns.kind,
    ticket: lookup(columns.ticketId),
    ticket_number: columns.ticketId,
    agent: lookup(columns.agentId),
    organization: lookup(columns.organizationId),
    work_date: columns.workDate,
    minutes: columns.minutes,
    billable: columns.billable
  }
  const filled = Object.entries(fields).filter(([, value]) => value !== null)
  return { name, external_id: name, custom_object_fields: Object.fromEntries(filled) }
}
