import { ok, refused, type Result } from '../../../domain/kernel/result'
import type { Instant } from '../../../domain/kernel/instant'
import type { AccountError, AccountMap, FieldValues, TicketWrite } from '../../../ports'
import type { Requests } from '../client/request'
import { idOf, instantOf, listOf, textOf, wireOf, type Wire } from '../../../../../../packages/zendesk-wire/wire'

interface Written {
  auditId: number
  commentId: number | null
  /** The ticket's stamp after it; tags written behind it may be newer. */
  updatedAt: Instant
}

/**
 * One PUT with the stamp it was decided on. Tags of earlier versions go by an endpoint of their own behind it: `tags` in the
 * PUT would overwrite the list, and fight with the tags that drop-down fields set in the same update. A later reading takes off
 * what is left of them; what must come exactly once with the update is a `signal`.
 */
export async function writeTicket(
  requests: Requests,
  ticketId: number,
  account: AccountMap,
  change: TicketWrite
): Promise<Result<Written, AccountError>> {
  const ids: Readonly<Record<string, number | undefined>> = account.ticketFields
  const unknown = Object.keys(valuesOf(change)).find(key => ids[key] === undefined)
  if (unknown !== undefined) return refused({ kind: 'invalid', message: unknown })
  const answer = await requests.put(`/api/v2/tickets/${ticketId}`, { ticket: bodyOf(change, ids) })
  if (!answer.ok) return answer
  const cleared = await removeTags(requests, ticketId, change)
  if (!cleared.ok) return cleared
  const audit = wireOf(answer.value['audit'])
  const comment = listOf(audit['events']).find(event => textOf(event['type']) === 'Comment')
  const updatedAt = instantOf(wireOf(answer.value['ticket'])['updated_at'])
  return ok({ auditId: idOf(audit['id']) ?? 0, commentId: idOf(comment?.['id']), updatedAt })
}

function bodyOf(change: TicketWrite, ids: Readonly<Record<string, number | undefined>>): Wire {
  const { op, announces, head, comment, subject, requester, assignee } = change
  const copied = requester?.copyUserId ?? change.copyUserId
  const custom = Object.entries(valuesOf(change)).map(([key, value]) => ({ id: ids[key], value }))
  return {
    safe_update: true,
    updated_stamp: change.updatedStamp,
    metadata: { op, ...announces, ...(head === null ? {} : { head }) },
    ...(comment ? { comment: { body: comment.text, public: comment.public } } : {}),
    ...(subject === undefined ? {} : { subject }),
    ...(custom.length > 0 ? { custom_fields: custom } : {}),
    ...(assignee ? { assignee_id: assignee.userId } : {}),
    ...(assignee && assignee.groupId !== null ? { group_id: assignee.groupId } : {}),
    ...(requester
      ? {
          requester_id: requester.id,
          organization_id: requester.organizationId
        }
      : {}),
    ...(copied === undefined ? {} : { email_ccs: [{ user_id: String(copied), action: 'put' }] })
  }
}

const valuesOf = ({ fields, signal }: TicketWrite): FieldValues => ({
  ...fields,
  ...(signal === undefined ? {} : { [signal]: true })
})

async function removeTags(requests: Requests, ticketId: number, change: TicketWrite): ReturnType<Requests['put']> {
  if (!change.removeTags?.length) return ok({})
  return requests.delete(`/api/v2/tickets/${ticketId}/tags`, { tags: change.removeTags })
}
