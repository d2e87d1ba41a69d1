import { notFound } from '../../http/api-error'
import { idParam, includes, readBody, requireAgent, type Api, type Call } from '../../http/api'
import { textOf } from '../../input'
import { isRecorded } from '../../control/wire'
import { messagesOf } from '../../messaging/conversation'
import { pageOf, rowsIn, rowsOf } from '../../http/pagination'
import { updateTicket } from '../../tickets/update-ticket'
import { conversationLog } from '../../wire/conversation-log'
import { presentAudit, presentComment } from '../../wire/conversation'
import { sideloadUsers } from '../../wire/sideload'
import { ticketOf, viaOf } from './tickets'
import { tagsShape } from '../../tickets/input/ticket-shape'

/** Oldest first unless `sort=-created_at` or `sort_order=desc`. */
function order(c: Call) {
  const sort = c.req.query('sort')
  const descending = sort ? sort.startsWith('-') : c.req.query('sort_order') === 'desc'
  return [{ column: 'id', descending }]
}

export function conversationRoutes(api: Api): void {
  api.get('/api/v2/tickets/:id{[0-9]+}/comments', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.comments, { ticket_id: ticketOf(c).id }, order(c)))
    const users = includes(c).has('users')
      ? {
          users: sideloadUsers(
            desk,
            rows.map(row => row.author_id)
          )
        }
      : {}
    return c.json({ comments: rows.map(row => presentComment(desk, row)), ...users, ...envelope })
  })
  api.get('/api/v2/tickets/:id{[0-9]+}/comments/count', c => {
    requireAgent(c)
    const { tables, clock } = c.get('desk')
    const value = tables.comments.count({ ticket_id: ticketOf(c).id })
    return c.json({ count: { value, refreshed_at: clock.stamp() } })
  })
  api.get('/api/v2/tickets/:id{[0-9]+}/conversation_log', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { id } = ticketOf(c)
    const log = conversationLog(desk, desk.tables.comments.find({ where: { ticket_id: id } }), messagesOf(desk, id))
    const { rows, envelope } = pageOf(c, rowsOf(log), { unasked: 'cursor' })
    return c.json({ events: rows.map(event => event.present()), ...envelope })
  })
  api.get('/api/v2/tickets/:id{[0-9]+}/audits', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsIn(desk.tables.audits, { ticket_id: ticketOf(c).id }, order(c)))
    const authors = rows.flatMap(audit => [
      audit.author_id,
      ...audit.events.map(event => (event.type === 'Comment' ? event.author_id : null))
    ])
    const users = includes(c).has('users') ? { users: sideloadUsers(desk, authors) } : {}
    return c.json({ audits: rows.map(row => presentAudit(desk, row)), ...users, ...envelope })
  })
  api.get('/api/v2/tickets/:id{[0-9]+}/audits/:audit{[0-9]+}', c => {
    requireAgent(c)
    const audit = c.get('desk').tables.audits.get(idParam(c, 'audit'))
    if (audit?.ticket_id !== ticketOf(c).id) throw notFound()
    return c.json({ audit: presentAudit(c.get('desk'), audit) })
  })
  tagRoutes(api)
}

/** POST sets the list, PUT adds to it, DELETE takes away from it and answers nothing. */
function tagRoutes(api: Api): void {
  const path = '/api/v2/tickets/:id{[0-9]+}/tags'
  api.get(path, c => {
    requireAgent(c)
    return c.json({ tags: ticketOf(c).tags })
  })
  const change = async (c: Call, property: 'tags' | 'additional_tags' | 'remove_tags') => {
    const actor = requireAgent(c)
    const { tags, ...body } = await readBody(c, tagsShape)
    const guard = { safe_update: body['safe_update'], updated_stamp: body['updated_stamp'] }
    const { ticket } = updateTicket(
      c.get('desk'),
      actor,
      ticketOf(c).id,
      { ...guard, [property]: tags ?? [] },
      viaOf(c)
    )
    return ticket.tags
  }
  api.post(path, async c => c.json({ tags: await change(c, 'tags') }, 201))
  api.put(path, async c => c.json({ tags: await change(c, 'additional_tags') }))
  api.delete(path, async c => {
    await change(c, 'remove_tags')
    return c.body(null, 204)
  })
  api.get('/api/v2/tags', c => {
    requireAgent(c)
    const { rows, envelope } = pageOf(c, rowsOf(tagList(c, '')), tagPages(c))
    return c.json({ tags: rows.map(({ name, count }) => ({ name, count })), count: tagList(c, '').length, ...envelope })
  })
  api.get('/api/v2/autocomplete/tags', c => {
    requireAgent(c)
    const prefix = textOf(c.req.query('name'))?.toLowerCase() ?? ''
    return c.json({ tags: tagList(c, prefix).map(tag => tag.name) })
  })
}

/** Recorded lists of tags come with cursors unasked. */
const tagPages = (c: Call) => (isRecorded(c.get('desk')) ? ({ unasked: 'cursor' } as const) : {})

function tagList(c: Call, prefix: string) {
  const counts = new Map<string, number>()
  const { tickets } = c.get('desk').tables
  for (const id of tickets.ids())
    for (const tag of tickets.get(id)?.tags ?? [])
      if (tag.startsWith(prefix)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].map(([name, count]) => ({ id: name, name, count })).sort((a, b) => b.count - a.count)
}
