import type { Directory } from '../rest/directory'
import { isConversation } from '../rest/read-ticket'
import type { WireComment, WireTicket } from '../rest/wire'
import { statusOf } from '../ticket-form/statuses'
import { typeOf } from '../ticket-form/change-events'
import type { TicketState } from '../ticket-form/ticket-state'
import { asId, asIds, asText, asTexts } from '../ticket-form/values'
import { zafOrganization, zafUser } from './people-model'

/** The `ticket` object of ZAF over an open form: unsaved edits included. Parts are worked out when asked for. */
export function zafTicket(
  state: TicketState,
  directory: Directory,
  now: Date
): Record<string, () => unknown | Promise<unknown>> {
  const { ticket, values } = state
  const person = async (id: number | null) => zafUser(await directory.user(id), directory, now)
  return {
    id: () => ticket.id,
    subject: () => asText(values['subject']),
    description: () => ticket.description,
    status: () => values['status'],
    statusCategory: () => values['status'],
    customStatus: () => {
      const { id, agent_label } = statusOf(directory.account.statuses, values)
      return { id, name: agent_label, statusCategory: values['status'] }
    },
    priority: () => values['priority'] ?? null,
    type: () => values['type'] ?? null,
    tags: () => asTexts(values['tags']),
    externalId: () => values['external_id'] ?? null,
    isNew: () => false,
    createdAt: () => ticket.created_at,
    updatedAt: () => ticket.updated_at,
    via: () => ticket.via,
    viewers: () => [],
    postSaveAction: () => 'stay_on_ticket',
    sharedWith: () => [],
    recipient: () => ticket.recipient ?? null,
    collaborators: () => Promise.all(asIds(values['email_cc_ids']).map(person)),
    requester: () => person(asId(values['requester_id'])),
    assignee: async () => ({
      user: await person(asId(values['assignee_id'])),
      group: groupOf(directory, asId(values['group_id']))
    }),
    organization: async () => {
      const organization = await directory.organization(ticket.organization_id)
      return organization ? zafOrganization(organization) : null
    },
    brand: () => zafBrand(directory, asId(values['brand_id'])),
    form: () => ({ id: asId(values['ticket_form_id']) }),
    comment: () => zafComment(state),
    comments: () => zafComments(state.comments.filter(isComment), directory, now),
    conversation: () => zafConversation(state.comments, ticket, directory)
  }
}

/** Messages of a conversation are no comments. */
const isComment = ({ type }: WireComment): boolean => type !== 'Message'

export const zafComment = (state: TicketState): Record<string, unknown> => ({
  text: state.composer.text,
  type: typeOf(state.composer),
  attachments: [],
  useRichText: false
})

export function zafChannel({ composer, ticket }: TicketState): Record<string, unknown> {
  const speaks = composer.isPublic && isConversation(ticket)
  const name = composer.isPublic ? (speaks ? ticket.via.channel : 'email') : 'internal'
  return { name, sessionBased: speaks, sessionActive: speaks && ticket.status !== 'closed' }
}

function groupOf(directory: Directory, id: number | null): { id: number; name: string } | null {
  const group = directory.account.groups.find(candidate => candidate.id === id)
  return group ? { id: group.id, name: group.name } : null
}

/** The account has one brand. */
function zafBrand(directory: Directory, id: number | null): Record<string, unknown> {
  const { name, subdomain } = directory.account.facts
  return { id, name, subdomain, url: location.origin, isDefault: true, isActive: true, hasHelpCenter: false }
}

async function zafComments(comments: WireComment[], directory: Directory, now: Date): Promise<unknown[]> {
  const users = await directory.users(comments.map(comment => comment.author_id))
  return Promise.all(
    comments.map(async comment => ({
      id: comment.id,
      value: comment.html_body,
      author: await zafUser(users.get(comment.author_id) ?? null, directory, now),
      via: comment.via,
      imageAttachments: [],
      nonImageAttachments: []
    }))
  )
}

/** The channel a message came through: `internal` for notes, else the comment's own, else the ticket's. */
async function zafConversation(comments: WireComment[], ticket: WireTicket, directory: Directory): Promise<unknown[]> {
  const users = await directory.users(comments.map(comment => comment.author_id))
  return comments.map(comment => {
    const author = users.get(comment.author_id)
    const channel = comment.public ? comment.via.channel || ticket.via.channel : 'internal'
    return {
      attachments: [],
      author: { id: author?.id ?? null, avatar: '', name: author?.name ?? '', role: author?.role ?? 'system' },
      channel: { name: channel },
      message: { content: comment.html_body, contentType: 'text/html' },
      timestamp: comment.created_at
    }
  })
}
