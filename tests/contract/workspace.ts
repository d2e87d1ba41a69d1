import { createFakeClient, type FakeClient } from '../../apps/consultoria/src/adapters/zaf/client/fakeClient'
import { createZafPorts, type ZafPorts } from '../../apps/consultoria/src/adapters/zaf/ports'
import { idOf, listOf, textOf, textsOf, wireOf, type Wire } from '../../packages/zendesk-wire/wire'
import type { LocalAccount } from './localAccount'

/** An agent's tab: the framework over a plain form, every request to the local account as that agent. */
export interface Workspace {
  client: FakeClient
  ports: ZafPorts
  /** The agent's own Submit. */
  submit(): Promise<void>
  /** Shows the ticket as it is stored now. */
  refresh(): Promise<void>
}

const AGENT = '@consultoria.example'

export async function openTab(account: LocalAccount, who: string, ticketId: number): Promise<Workspace> {
  const email = who + AGENT
  const { rest, map } = account
  const values = async (): Promise<Wire> => {
    const ticket = wireOf((await rest(email, 'GET', `/api/v2/tickets/${ticketId}`))['ticket'])
    const user = async (id: unknown): Promise<Wire | null> =>
      idOf(id) === null ? null : wireOf((await rest(email, 'GET', `/api/v2/users/${idOf(id)}`))['user'])
    const custom = listOf(ticket['custom_fields']).map(field => [
      `ticket.customField:custom_field_${idOf(field['id'])}`,
      field['value'] ?? ''
    ])
    const organization = idOf(ticket['organization_id'])
    const audits = listOf((await rest(email, 'GET', `/api/v2/tickets/${ticketId}/comments?include=users`))['comments'])
    const requester = await user(ticket['requester_id'])
    return {
      'ticket.id': ticketId,
      'ticket.subject': ticket['subject'],
      'ticket.status': ticket['status'],
      'ticket.tags': ticket['tags'],
      'ticket.requester': { ...requester, organizations: organization === null ? [] : [{ id: organization }] },
      'ticket.organization': organization === null ? null : { id: organization },
      'ticket.assignee.user': await user(ticket['assignee_id']),
      'ticket.assignee.group': idOf(ticket['group_id']) === null ? null : { id: idOf(ticket['group_id']) },
      'ticket.via': ticket['via'],
      'ticket.createdAt': ticket['created_at'],
      'ticket.updatedAt': ticket['updated_at'],
      'ticket.comment.text': '',
      'ticket.comment.type': 'publicReply',
      'ticket.conversation': audits.map(comment => ({
        author: {
          id: comment['author_id'],
          role: comment['author_id'] === ticket['requester_id'] ? 'end-user' : 'agent'
        },
        channel: { name: comment['public'] === true ? 'web' : 'internal' },
        message: { content: comment['body'] },
        timestamp: comment['created_at']
      })),
      ...Object.fromEntries(custom)
    }
  }
  const me = wireOf((await rest(email, 'GET', '/api/v2/users/me'))['user'])
  const memberships = await rest(email, 'GET', `/api/v2/users/${idOf(me['id'])}/group_memberships`)
  const groups = listOf(memberships['group_memberships']).map(item => ({ id: item['group_id'] }))
  const session = {
    currentUser: { ...me, groups, timeZone: { ianaName: 'America/Sao_Paulo' } },
    'currentAccount.timeZone': { ianaName: 'America/Sao_Paulo' }
  }
  let shown = await values()
  /** As the workspace does after an update from elsewhere: what the agent has not touched is shown anew. */
  const catchUp = async (): Promise<void> => {
    const fresh = await values()
    for (const [path, value] of Object.entries(fresh)) {
      const isUntouched = JSON.stringify(client.values[path]) === JSON.stringify(shown[path])
      if (isUntouched || path === 'ticket.updatedAt') client.values[path] = value
    }
    shown = fresh
  }
  const client = createFakeClient({
    settings: { account_map: JSON.stringify(map) },
    values: { ...session, ...shown },
    async answer(request) {
      const answer = await account.clientOf(email).request(request)
      if (request['type'] !== 'GET' && String(request['url']).startsWith('/api/v2/tickets/')) await catchUp()
      return answer
    },
    onInvoke(host, path, args) {
      if (path === 'macro') void applyMacro(host, Number(args[0]))
      if (path === 'ticket.comment.appendText') {
        host.values['ticket.comment.text'] = `${textOf(host.values['ticket.comment.text'])}\n${String(args[0])}`
      }
      if (path === 'ticket.tags.remove') {
        const removed = textsOf(args[0])
        host.values['ticket.tags'] = textsOf(host.values['ticket.tags']).filter(tag => !removed.includes(tag))
      }
    }
  })
  const applyMacro = async (host: FakeClient, id: number): Promise<void> => {
    const applied = await rest(email, 'GET', `/api/v2/tickets/${ticketId}/macros/${id}/apply`)
    const comment = wireOf(wireOf(wireOf(applied['result'])['ticket'])['comment'])
    host.values['ticket.comment.text'] = textOf(comment['body'])
    host.fire('comment.text.changed')
  }
  // the framework knows one path for writing the assignee and two for reading it
  const set = client.set
  client.set = async changed => {
    const assignee = wireOf(changed['ticket.assignee'])
    if (assignee['userId'] !== undefined) client.values['ticket.assignee.user'] = { id: assignee['userId'] }
    if (assignee['groupId'] !== undefined) client.values['ticket.assignee.group'] = { id: assignee['groupId'] }
    return set(changed)
  }
  const ports = await createZafPorts(client)
  if (!ports.ok) throw new Error(JSON.stringify(ports.error))
  const refresh = async (): Promise<void> => {
    shown = await values()
    Object.assign(client.values, shown)
  }
  return {
    client,
    ports: ports.value,
    refresh,
    async submit() {
      const body = textOf(client.values['ticket.comment.text'])
      const isPublic = client.values['ticket.comment.type'] !== 'internalNote'
      client.fire('ticket.submit.start')
      await rest(email, 'PUT', `/api/v2/tickets/${ticketId}`, {
        ticket: {
          subject: client.values['ticket.subject'],
          status: client.values['ticket.status'],
          assignee_id: idOf(wireOf(client.values['ticket.assignee.user'])['id']),
          group_id: idOf(wireOf(client.values['ticket.assignee.group'])['id']),
          tags: client.values['ticket.tags'],
          custom_fields: Object.entries(map.ticketFields).map(([, id]) => ({
            id,
            value: client.values[`ticket.customField:custom_field_${id}`] || null
          })),
          ...(body === '' ? {} : { comment: { body, public: isPublic } })
        }
      })
      client.fire('ticket.submit.always')
      await refresh()
    }
  }
}
