import { CHECKBOX_FIELDS } from '../../../catalog/names'
import type { AccountMap, TicketForm } from '../../../ports'
import type { ZafClient } from '../client/client'
import { asked } from '../client/deadline'
import { fieldPaths } from './fieldPaths'
import { plainText } from './plainText'
import {
  idOf,
  instantOf,
  isWire,
  listOf,
  scalarOf,
  textOf,
  textsOf,
  wireOf,
  type Wire
} from '../../../../../../packages/zendesk-wire/wire'

const TIME_OUT = 10_000

const PATHS = [
  'ticket.id',
  'ticket.subject',
  'ticket.status',
  'ticket.tags',
  'ticket.requester',
  'ticket.organization',
  'ticket.assignee.user',
  'ticket.assignee.group',
  'ticket.via',
  'ticket.createdAt',
  'ticket.comment.text',
  'ticket.comment.type',
  'ticket.conversation'
]

/** One bulk read; a path the host refuses reads as empty (bulk calls resolve and list `errors`). */
export async function readForm(client: ZafClient, account: AccountMap): Promise<TicketForm> {
  const fields = fieldPaths(account)
  const got = await asked(TIME_OUT, client.get([...PATHS, ...fields.map(field => field.value)]))
  const requester = got['ticket.requester']
  const organization = got['ticket.organization']
  return {
    id: idOf(got['ticket.id']) ?? 0,
    subject: textOf(got['ticket.subject']),
    status: textOf(got['ticket.status']),
    tags: textsOf(got['ticket.tags']),
    requester: isWire(requester) ? requesterOf(requester) : null,
    organizationId: idOf(isWire(organization) ? organization['id'] : null),
    assignee: {
      userId: idOf(wireOf(got['ticket.assignee.user'])['id']),
      groupId: idOf(wireOf(got['ticket.assignee.group'])['id'])
    },
    channel: channelOf(got['ticket.via']),
    createdAt: instantOf(got['ticket.createdAt']),
    comment: {
      text: plainText(textOf(got['ticket.comment.text'])),
      public: textOf(got['ticket.comment.type']) !== 'internalNote'
    },
    fields: Object.fromEntries(fields.map(field => [field.key, valueOf(field.key, got[field.value])])),
    lastClientMessageAt: lastClientMessage(got['ticket.conversation']),
    firstMessage: firstMessage(got['ticket.conversation']),
    agentMessages: agentMessages(got['ticket.conversation']),
    followsTicketId: followed(got['ticket.via'])
  }
}

/** The framework's spellings of dates and check boxes are not documented: one of each inside. */
function valueOf(key: string, value: unknown): string | number | boolean | null {
  if (CHECKBOX_FIELDS.includes(key)) return ['true', 'yes', '1'].includes(String(value ?? ''))
  const scalar = scalarOf(value)
  return typeof scalar === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z?$/.test(scalar) ? scalar.slice(0, 10) : scalar
}

function requesterOf(requester: Wire): TicketForm['requester'] {
  const id = idOf(requester['id'])
  if (id === null) return null
  return {
    id,
    name: textOf(requester['name']),
    locale: textOf(requester['locale']),
    organizationIds: listOf(requester['organizations']).flatMap(item => idOf(item['id']) ?? [])
  }
}

const channelOf = (via: unknown): string => (isWire(via) ? textOf(via['channel']) : textOf(via))

function followed(via: unknown): number | null {
  const source = wireOf(wireOf(via)['source'])
  const from = wireOf(source['from'])
  return textOf(source['rel']) === 'follow_up' ? idOf(from['ticketId'] ?? from['ticket_id']) : null
}

/** Internal notes are a channel of their own. */
const isInternal = (channel: unknown): boolean => textOf(wireOf(channel)['name']) === 'internal'

/** The newest comes first or last, as the host likes: the oldest by its time. */
function firstMessage(conversation: unknown): string {
  const [first] = listOf(conversation).toSorted((a, b) =>
    instantOf(a['timestamp']) < instantOf(b['timestamp']) ? -1 : 1
  )
  return first && !isInternal(first['channel']) ? plainText(textOf(wireOf(first['message'])['content'])) : ''
}

function agentMessages(conversation: unknown): NonNullable<TicketForm['agentMessages']> {
  return listOf(conversation)
    .filter(({ author, channel }) => !isClient(author) && !isInternal(channel))
    .map(({ message, timestamp }) => ({
      at: instantOf(timestamp),
      text: plainText(textOf(wireOf(message)['content']))
    }))
}

const isClient = (author: unknown): boolean => textOf(wireOf(author)['role']) === 'end-user'

/** When the client last wrote, as far as the open form knows: whether a REST read is worth it. */
function lastClientMessage(conversation: unknown): string | null {
  const times = listOf(conversation)
    .filter(({ author }) => isClient(author))
    .map(message => instantOf(message['timestamp']))
    .filter(at => at !== '')
  return times.sort().at(-1) ?? null
}
