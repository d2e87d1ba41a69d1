import { RECORD_OBJECT } from '../../apps/consultoria/src/catalog/names'
import type { LocalDate } from '../../apps/consultoria/src/domain/kernel/instant'
import { ok, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'
import { readPages } from './pages'
import type { Requests } from './requests'
import { idOf, wireOf, type Wire } from './wire'

const SEARCH = `/api/v2/custom_objects/${RECORD_OBJECT}/records/search`

/** Appointments of these analysts from a day on, and whatever was said later about the appointments of the same tickets. */
export async function searchAppointments(
  requests: Requests,
  agentIds: readonly number[],
  from: LocalDate
): Promise<Result<Wire[], AccountError>> {
  const agreed = await search(requests, {
    $and: [
      { 'custom_object_fields.kind': { $eq: 'appointment_set' } },
      // a lookup takes no $in
      { $or: agentIds.map(id => ({ 'custom_object_fields.agent': { $eq: String(id) } })) },
      { 'custom_object_fields.work_date': { $gte: from } }
    ]
  })
  if (!agreed.ok || agreed.value.length === 0) return agreed
  const tickets = agreed.value.flatMap(wire => idOf(wireOf(wire['custom_object_fields'])['ticket_number']) ?? [])
  return search(requests, {
    $and: [
      { 'custom_object_fields.kind': { $contains: 'appointment' } },
      { 'custom_object_fields.ticket_number': { $in: [...new Set(tickets)] } }
    ]
  })
}

/** Entries of an analyst by work date, those of both ends too. */
export const searchEntries = (
  requests: Requests,
  analystId: number,
  { from, to }: { from: LocalDate; to: LocalDate }
): Promise<Result<Wire[], AccountError>> =>
  search(requests, {
    $and: [
      { 'custom_object_fields.kind': { $eq: 'entry' } },
      { 'custom_object_fields.agent': { $eq: String(analystId) } },
      { 'custom_object_fields.work_date': { $gte: from, $lte: to } }
    ]
  })

/** Records whose name holds one of these; the caller compares whole names. */
export const searchNames = (requests: Requests, names: readonly string[]): Promise<Result<Wire[], AccountError>> =>
  search(requests, { $or: names.map(name => ({ name: { $contains: name } })) })

async function search(requests: Requests, filter: Wire): Promise<Result<Wire[], AccountError>> {
  const pages = await readPages({ get: url => requests.post(url, { filter }) }, SEARCH, ['custom_object_records'])
  return pages.ok ? ok(pages.value['custom_object_records'] ?? []) : pages
}
