import { badRequest, notFound } from '../../http/api-error'
import { idParam, type Api, type Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import type { Comment } from '../../tables/audit'
import { presentComment } from '../../wire/conversation'
import { presentParticipant } from '../../wire/request'
import { requestOf } from './requests'

/** Public comments only; `role=agent` leaves those of agents, `since` the later ones. OAS ListComments */
function commentsOf(c: Call): Comment[] {
  const { comments, users } = c.get('desk').tables
  const since = instantOf(c.req.query('since'))
  const staff = c.req.query('role') === 'agent'
  return comments
    .find({ where: { ticket_id: requestOf(c).id }, orderBy: [{ column: 'id', descending: isDescending(c) }] })
    .filter(row => row.public && (since === undefined || row.created_at >= since))
    .filter(row => !staff || users.get(row.author_id)?.role !== 'end-user')
}

function instantOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) throw badRequest('Invalid attribute', 'since must be a date')
  return `${instant.toISOString().slice(0, 19)}Z`
}

function isDescending(c: Call): boolean {
  const sort = c.req.query('sort')
  return sort ? sort.startsWith('-') : c.req.query('sort_order') === 'desc'
}

/** The conversation of a request with those who speak in it. */
export function requestCommentRoutes(api: Api): void {
  const path = '/api/v2/requests/:id{[0-9]+}/comments'
  api.get(path, c => {
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsOf(commentsOf(c)))
    const users = [...new Set(rows.map(row => row.author_id))].flatMap(id => desk.tables.users.get(id) ?? [])
    const organizations = [...new Set(users.map(user => user.organization_id))].flatMap(
      id => desk.tables.organizations.get(id) ?? []
    )
    return c.json({
      comments: rows.map(row => presentComment(desk, row)),
      users: users.map(presentParticipant),
      organizations: organizations.map(({ id, name }) => ({ id, name })),
      ...envelope
    })
  })
  api.get(`${path}/:comment{[0-9]+}`, c => {
    const comment = commentsOf(c).find(({ id }) => id === idParam(c, 'comment'))
    if (!comment) throw notFound()
    return c.json({ comment: presentComment(c.get('desk'), comment) })
  })
}
