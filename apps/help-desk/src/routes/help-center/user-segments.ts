import { readingOf } from '../../help-center/reading'
import { saveSegment } from '../../help-center/save-segment'
import { allSegments, applicableSegments, isInSegment, segmentOf } from '../../help-center/user-segments'
import { defaultHelpCenterLocale } from '../../help-center/locales'
import { segmentShape } from '../../help-center/shapes'
import { forbidden, notFound } from '../../http/api-error'
import { idParam, readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import { pageOf, rowsOf } from '../../http/pagination'
import { booleanOf } from '../../input'
import type { UserSegment } from '../../tables/help-center'
import { presentSection } from '../../wire/help-center'
import { requireManager } from './place'

function list(c: Call, segments: UserSegment[]): Response {
  const builtIn = booleanOf(c.req.query('built_in'))
  const wanted = segments.filter(segment => builtIn === undefined || segment.built_in === builtIn)
  const { rows, envelope } = pageOf(c, rowsOf(wanted))
  return c.json({ user_segments: rows, ...envelope })
}

function found(c: Call): UserSegment {
  const segment = segmentOf(c.get('desk'), idParam(c))
  if (!segment) throw notFound()
  return segment
}

/** Built-in segments cannot be changed. @throws 403 */
function own(c: Call): UserSegment {
  const segment = found(c)
  if (segment.built_in) throw forbidden()
  return segment
}

export function userSegmentRoutes(api: Api): void {
  const path = '/api/v2/help_center/user_segments'
  api.get(path, c => {
    requireManager(c)
    return list(c, allSegments(c.get('desk')))
  })
  api.get(`${path}/applicable`, c => {
    requireManager(c)
    return list(c, applicableSegments(c.get('desk')))
  })
  // an agent sees of somebody else only the segments they share
  api.get('/api/v2/help_center/users/:id{[0-9]+}/user_segments', c => {
    const actor = requireAgent(c)
    const { desk } = c.var
    const user = desk.tables.users.get(idParam(c))
    if (!user) throw notFound()
    const people = actor.role === 'admin' ? [user] : [user, actor]
    return list(
      c,
      allSegments(desk).filter(segment => people.every(person => isInSegment(desk, person, segment)))
    )
  })
  api.get(`${path}/:id{[0-9]+}`, c => {
    requireManager(c)
    return c.json({ user_segment: found(c) })
  })
  api.get(`${path}/:id{[0-9]+}/sections`, c => {
    const actor = requireManager(c)
    const { desk } = c.var
    const { articles, sections } = readingOf(desk, actor, defaultHelpCenterLocale)
    const { id } = found(c)
    const using = articles.filter(({ item }) => item.user_segment_ids.includes(id)).map(({ item }) => item.section_id)
    const rows = sections.filter(({ item }) => using.includes(item.id)).map(row => ({ id: row.item.id, row }))
    const page = pageOf(c, rowsOf(rows))
    return c.json({ sections: page.rows.map(({ row }) => presentSection(desk, row)), ...page.envelope })
  })
  writeRoutes(api, path)
}

function writeRoutes(api: Api, path: string): void {
  api.post(path, async c => {
    requireManager(c)
    const segment = saveSegment(c.get('desk'), undefined, await readWrapped(c, 'user_segment', segmentShape))
    return c.json({ user_segment: segment }, 201)
  })
  api.put(`${path}/:id{[0-9]+}`, async c => {
    requireManager(c)
    const before = own(c)
    return c.json({
      user_segment: saveSegment(c.get('desk'), before, await readWrapped(c, 'user_segment', segmentShape))
    })
  })
  api.delete(`${path}/:id{[0-9]+}`, c => {
    requireManager(c)
    c.get('desk').tables.userSegments.delete(own(c).id)
    return c.body(null, 204)
  })
}
