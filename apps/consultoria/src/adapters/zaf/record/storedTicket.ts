import { ok, refused } from '../../../domain/kernel/result'
import type { AccountMap, TicketGateway } from '../../../ports'
import { pause } from '../client/deadline'
import { fieldPaths } from '../form/fieldPaths'
import type { Requests } from '../client/request'
import {
  idOf,
  instantOf,
  listOf,
  numbersOf,
  scalarOf,
  textOf,
  textsOf,
  wireOf
} from '../../../../../../packages/zendesk-wire/wire'

export async function readStored(
  requests: Requests,
  ticketId: number,
  account: AccountMap
): ReturnType<TicketGateway['stored']> {
  const answer = await requests.get(`/api/v2/tickets/${ticketId}`)
  if (!answer.ok) return answer
  const ticket = wireOf(answer.value['ticket'])
  const values = new Map(listOf(ticket['custom_fields']).map(field => [idOf(field['id']), scalarOf(field['value'])]))
  return ok({
    id: ticketId,
    status: textOf(ticket['status']),
    updatedAt: instantOf(ticket['updated_at']),
    requesterId: idOf(ticket['requester_id']) ?? 0,
    organizationId: idOf(ticket['organization_id']),
    emailCcIds: numbersOf(ticket['email_cc_ids']),
    tags: textsOf(ticket['tags']),
    fields: Object.fromEntries(fieldPaths(account).map(field => [field.key, values.get(field.id) ?? null])),
    subject: textOf(ticket['subject']),
    assigneeId: idOf(ticket['assignee_id'])
  })
}

const SECOND = 1_000
const SETTLING_READS = 4

/** The stored ticket, read again where the second of its stamp is not over yet: one that outlasts a second has settled. */
export async function readSettled(
  requests: Requests,
  ticketId: number,
  account: AccountMap,
  wait: (ms: number) => Promise<void> = pause
): ReturnType<TicketGateway['stored']> {
  let read = await readStored(requests, ticketId, account)
  for (let reads = 1; reads < SETTLING_READS; reads += 1) {
    if (!read.ok || requests.now() > read.value.updatedAt) return read
    const { updatedAt } = read.value
    await wait(SECOND)
    read = await readStored(requests, ticketId, account)
    if (read.ok && read.value.updatedAt === updatedAt) return read
  }
  return read.ok ? refused({ kind: 'conflict' }) : read
}
