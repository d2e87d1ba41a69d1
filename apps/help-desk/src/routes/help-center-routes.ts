import { notFound } from '../http/api-error'
import { idParam, requireAgent, type Api } from '../http/api'
import { pageOf, rowsOf } from '../http/pagination'
import { defaultHelpCenterLocale, helpCenterLocales } from '../help-center/locales'
import { permissionGroups } from '../help-center/permission-groups'
import { articleSearchRoutes } from './help-center/article-search'
import { articleRoutes } from './help-center/articles'
import { categoryRoutes } from './help-center/categories'
import { labelRoutes } from './help-center/labels'
import { sectionRoutes } from './help-center/sections'
import { translationRoutes } from './help-center/translations'
import { userSegmentRoutes } from './help-center/user-segments'

/** The knowledge base; nothing of it where the account has no help center. */
export function helpCenterRoutes(api: Api): void {
  for (const path of ['/api/v2/help_center/*', '/api/v2/guide/*'])
    api.use(path, async (c, next) => {
      if (!c.get('desk').control.guide) throw notFound()
      await next()
    })
  articleSearchRoutes(api)
  labelRoutes(api)
  articleRoutes(api)
  sectionRoutes(api)
  categoryRoutes(api)
  translationRoutes(api)
  userSegmentRoutes(api)
  api.get('/api/v2/help_center/locales', c =>
    c.json({ locales: helpCenterLocales, default_locale: defaultHelpCenterLocale })
  )
  const groups = '/api/v2/guide/permission_groups'
  api.get(groups, c => {
    requireAgent(c)
    const { rows, envelope } = pageOf(c, rowsOf(permissionGroups))
    return c.json({ permission_groups: rows, ...envelope })
  })
  api.get(`${groups}/:id{[0-9]+}`, c => {
    requireAgent(c)
    const group = permissionGroups.find(({ id }) => id === idParam(c))
    if (!group) throw notFound()
    return c.json({ permission_group: group })
  })
}
