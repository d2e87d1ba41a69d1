import { composed } from '../../apps/consultoria/src/domain/kernel/normalise'
import type { WrittenComment } from '../../apps/consultoria/src/domain/ledger/ticketPast'
import { parseAnnouncement } from '../../apps/consultoria/src/domain/audit/announcement'
import type { Instant } from '../../apps/consultoria/src/domain/kernel/instant'
import type { TicketHistory } from '../../apps/consultoria/src/ports'
import { conversationIn, messagesOf } from './conversationLog'
import { personOf } from './people'
import { idOf, instantOf, listOf, numbersOf, textOf, wireOf, type Wire } from './wire'

/** A ticket's past from its audits and the people in them: who really wrote what, and where our operation ids lie. */
export function historyOf(
  given: { audits: readonly Wire[]; users: readonly Wire[]; log?: readonly Wire[]; mergedInto?: number | null },
  operationField: number | undefined
): TicketHistory {
  const audits = [...given.audits].sort((a, b) => (idOf(a['id']) ?? 0) - (idOf(b['id']) ?? 0))
  const people = given.users.map(personOf)
  const began = conversationIn(audits)
  const messages = began ? messagesOf(given.log ?? [], began) : []
  return {
    comments: [...audits.flatMap(commentsOf), ...messages].toSorted(byInstant),
    isConversation: began !== null,
    operations: audits.flatMap(audit => operationsOf(audit, operationField)),
    metadata: audits.flatMap(metadataOf),
    people: Object.fromEntries(people.map(person => [person.id, person])),
    mergedInto: given.mergedInto ?? null,
    auditIds: audits.flatMap(audit => idOf(audit['id']) ?? []),
    requesters: audits.flatMap(requestersOf),
    organizations: audits.flatMap(organizationsOf),
    statuses: audits.flatMap(statusesOf)
  }
}

/** Those of one second stay as they came: comments by their audits, then messages. */
const byInstant = (a: WrittenComment, b: WrittenComment): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)

const commentEvents = (audit: Wire): Wire[] =>
  listOf(audit['events']).filter(event => textOf(event['type']) === 'Comment')

const firstComment = (audit: Wire): number | null => idOf(commentEvents(audit)[0]?.['id'])

function commentsOf(audit: Wire): WrittenComment[] {
  const auditAuthorId = idOf(audit['author_id']) ?? 0
  return commentEvents(audit).map(event => ({
    id: idOf(event['id']) ?? 0,
    auditId: idOf(audit['id']) ?? 0,
    authorId: idOf(event['author_id']) ?? auditAuthorId,
    auditAuthorId,
    public: event['public'] === true,
    text: composed(textOf(event['plain_body']) || textOf(event['body'])),
    at: instantOf(audit['created_at']),
    channel: textOf(wireOf(event['via'])['channel']) || textOf(wireOf(audit['via'])['channel']),
    flags: numbersOf(wireOf(audit['metadata'])['flags'])
  }))
}

const stampOf = (audit: Wire): { auditId: number; authorId: number; at: Instant } => ({
  auditId: idOf(audit['id']) ?? 0,
  authorId: idOf(audit['author_id']) ?? 0,
  at: instantOf(audit['created_at'])
})

/** Values of a field of the ticket itself, at creation and at each change. */
const changesOf = (audit: Wire, field: string): unknown[] =>
  listOf(audit['events'])
    .filter(event => ['Change', 'Create'].includes(textOf(event['type'])) && textOf(event['field_name']) === field)
    .map(event => event['value'])

const requestersOf = (audit: Wire): TicketHistory['requesters'] =>
  changesOf(audit, 'requester_id').flatMap(value => {
    const requesterId = idOf(value)
    return requesterId === null
      ? []
      : [{ at: instantOf(audit['created_at']), auditId: stampOf(audit).auditId, requesterId }]
  })

const organizationsOf = (audit: Wire): TicketHistory['organizations'] =>
  changesOf(audit, 'organization_id').map(value => ({
    at: instantOf(audit['created_at']),
    auditId: stampOf(audit).auditId,
    organizationId: idOf(value)
  }))

const statusesOf = (audit: Wire): NonNullable<TicketHistory['statuses']> =>
  changesOf(audit, 'status').map(value => ({
    at: instantOf(audit['created_at']),
    auditId: stampOf(audit).auditId,
    status: textOf(value)
  }))

/** The staged operation id appears as a change of our text field, in the audit that also holds the comment. */
function operationsOf(audit: Wire, field: number | undefined): TicketHistory['operations'] {
  return listOf(audit['events'])
    .filter(event => ['Change', 'Create'].includes(textOf(event['type'])) && idOf(event['field_name']) === field)
    .flatMap(event => {
      const { op, hash } = parseAnnouncement(textOf(event['value']))
      return op === '' ? [] : [{ op, hash, slot: null, kind: null, ...stampOf(audit), comment: firstComment(audit) }]
    })
}

function metadataOf(audit: Wire): TicketHistory['metadata'] {
  const custom = wireOf(wireOf(audit['metadata'])['custom'])
  const op = textOf(custom['op'])
  if (op === '') return []
  return [
    {
      op,
      slot: textOf(custom['slot']) || null,
      kind: textOf(custom['kind']) || null,
      hash: textOf(custom['hash']) || null,
      head: textOf(custom['head']) || null,
      ...stampOf(audit),
      commentId: firstComment(audit)
    }
  ]
}
