import { ApiError, badRequest } from '../http/api-error'
import { requireAgent, type Api, type Call } from '../http/api'
import { isRecord, type JsonRecord } from '../input'
import { isRecorded } from '../control/wire'
import { pageOf } from '../http/pagination'
import { countUse } from '../http/use-window'
import { runSearch, type Result } from '../search/run-search'
import { firstOf, type Found } from '../store/indexes/search-index'
import { sideloadUsers } from '../wire/sideload'

/** Search pages end at 1,000 results; exporting goes on. https://developer.zendesk.com/api-reference/ticketing/ticket-management/search/ */
const most = 1000
/** How long a cursor of an export can be used. OAS ExportSearchResults */
const hour = 3_600_000

const present = (result: Result) => ({ ...result.present(), result_type: result.type })

function results(c: Call, type?: string): Found<Result> {
  const query = c.req.query('query')
  if (!query?.trim())
    throw new ApiError(422, { error: 'invalid', description: 'Invalid search: query cannot be blank' })
  return runSearch(c.get('desk'), c.get('actor'), {
    query,
    sortBy: c.req.query('sort_by'),
    sortOrder: c.req.query('sort_order'),
    type
  })
}

/** An export is read in one direction. OAS ExportSearchResults */
function forwards({ meta, links }: JsonRecord): JsonRecord {
  const { has_more, after_cursor } = isRecord(meta) ? meta : {}
  return { meta: { has_more, after_cursor }, links: { prev: null, next: isRecord(links) ? links['next'] : null } }
}

export function searchRoutes(api: Api): void {
  api.get('/api/v2/search', c => {
    requireAgent(c)
    const found = results(c)
    const [page, perPage] = [Number(c.req.query('page') ?? 1), Number(c.req.query('per_page') ?? 100)]
    if (page > 1 && (page - 1) * perPage >= most)
      throw new ApiError(422, {
        error: 'invalid',
        description: 'Invalid search: Requested response size was greater than Search Response Limits'
      })
    const { rows, envelope } = pageOf(c, firstOf(most, found))
    const people = rows.flatMap(row => (row.ticket ? [row.ticket.requester_id, row.ticket.assignee_id] : []))
    const users = (c.req.query('include') ?? '').includes('users')
      ? { users: sideloadUsers(c.get('desk'), people) }
      : {}
    return c.json({ results: rows.map(present), facets: null, ...users, ...envelope, count: found.count() })
  })
  api.get('/api/v2/search/count', c => {
    requireAgent(c)
    return c.json({ count: results(c).count() })
  })
  api.get('/api/v2/search/export', c => {
    requireAgent(c)
    const type = c.req.query('filter[type]')
    if (!type) throw badRequest('Invalid attribute', 'filter[type] must be ticket, organization, user or group')
    countUse(c.get('desk'), 'search-export', 100, 60)
    if (/(^|\s)-?type:/i.test(c.req.query('query') ?? '') && !isRecorded(c.get('desk')))
      throw new ApiError(422, { error: 'invalid', description: 'Invalid search: the type belongs into filter[type]' })
    const { rows, envelope } = pageOf(c, results(c, type), { unasked: 'cursor', largest: 1000, lasts: hour })
    return c.json({ results: rows.map(present), facets: null, ...forwards(envelope) })
  })
}
