import { RECORD_OBJECT } from '../../apps/consultoria/src/catalog/names'
import type { LedgerRecord } from '../../apps/consultoria/src/domain/ledger/fact'
import { ok, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError, Ledger, NewRecord } from '../../apps/consultoria/src/ports'
import { searchAppointments, searchEntries, searchNames } from './ledgerSearch'
import type { Requests } from './requests'
import { readPages } from './pages'
import { readStream } from './streamPages'
import { recordOf } from './ledgerRecord'
import { wireOf, type Wire } from './wire'

const RECORDS = `/api/v2/custom_objects/${RECORD_OBJECT}/records`

export function createRestLedger(requests: Requests): Ledger {
  return {
    read: (stream, from = 1) => readStream(slots => readSlots(requests, slots), stream, from),
    async named(names) {
      const found = await searchNames(requests, names)
      return found.ok ? ok(found.value.map(recordOf).filter(({ name }) => names.includes(name))) : found
    },
    async create(record) {
      const answer = await requests.post(RECORDS, { custom_object_record: recordBody(record) })
      return answer.ok ? ok(recordOf(wireOf(answer.value['custom_object_record']))) : answer
    },
    async appointmentsOf(agentIds, from) {
      const found = await searchAppointments(requests, agentIds, from)
      return found.ok ? ok(found.value.map(recordOf)) : found
    },
    async entriesOf(analystId, from, to) {
      const found = await searchEntries(requests, analystId, { from, to })
      return found.ok ? ok(found.value.map(recordOf)) : found
    }
  }
}

/** Exact slots by external id, at most a hundred: the list answers what was written, search would lag behind it. */
async function readSlots(requests: Requests, slots: readonly string[]): Promise<Result<LedgerRecord[], AccountError>> {
  const pages = await readPages(requests, `${RECORDS}?filter[external_ids]=${slots.join(',')}`, [
    'custom_object_records'
  ])
  return pages.ok ? ok((pages.value['custom_object_records'] ?? []).map(recordOf)) : pages
}

/** A record as it is sent. Lookups take ids as text; an empty column is left out. */
export function recordBody({ name, fact, columns }: NewRecord): Wire {
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
    started_at: columns.startedAt,
    ended_at: columns.endedAt,
    billable: columns.billable
  }
  const filled = Object.entries(fields).filter(([, value]) => value !== null)
  return { name, external_id: name, custom_object_fields: Object.fromEntries(filled) }
}
