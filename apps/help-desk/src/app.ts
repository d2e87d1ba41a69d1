import { anonymousUser } from './auth/anonymous'
import { isInScope } from './auth/authenticate'
import { clientPortalRoutes } from './client-portal/portal-routes'
import { oauthClient, oauthRoutes } from './auth/oauth-routes'
import { controlRoutes } from './control/control-routes'
import type { ResettableDesk } from './control/reset'
import { isRecorded } from './control/wire'
import { behaviours } from './coverage/behaviours'
import { coverage } from './coverage/coverage'
import { hostRoutes } from './host/host-routes'
import { createApi, type Api } from './http/api'
import { ApiError, forbidden, unauthorized } from './http/api-error'
import { requireParent } from './http/parent'
import { wordForId } from './http/word-for-id'
import { requirePlan } from './plans/gate'
import { accountRoutes } from './routes/account'
import { propertyFieldRoutes } from './routes/fields/property-fields'
import { ticketFieldRoutes } from './routes/fields/ticket-fields'
import { ticketFormRoutes } from './routes/fields/ticket-forms'
import { helpCenterRoutes } from './routes/help-center-routes'
import { jobRoutes } from './routes/jobs'
import { customRoleRoutes } from './routes/people/custom-roles'
import { deletedUserRoutes } from './routes/people/deleted-users'
import { groupRoutes } from './routes/people/groups'
import { organizationRoutes } from './routes/people/organizations'
import { userRoutes } from './routes/people/users'
import { ruleRoutes } from './routes/rule-routes'
import { searchRoutes } from './routes/search'
import { conversationRoutes } from './routes/tickets/conversations'
import { requestCommentRoutes } from './routes/tickets/request-comments'
import { requestListRoutes } from './routes/tickets/request-lists'
import { requestRoutes } from './routes/tickets/requests'
import { uploadRoutes } from './routes/tickets/uploads'
import { deletedTicketRoutes } from './routes/tickets/deleted-tickets'
import { customStatusRoutes } from './routes/tickets/custom-statuses'
import { ticketFormStatusRoutes } from './routes/tickets/ticket-form-statuses'
import { suspendedTicketRoutes } from './routes/tickets/suspended-tickets'
import { ticketBulkRoutes } from './routes/tickets/ticket-bulk'
import { ticketRoutes } from './routes/tickets/tickets'
import { UniqueViolation } from './store/collection'

/** Every route of the account on one router. */
export function createApp(desk: ResettableDesk): Api {
  const api = createApi()
  api.use('*', async (c, next) => {
    c.set('desk', desk)
    if (c.req.path.startsWith('/api/')) {
      if (!c.env.actor && c.req.path === '/api/v2/users/me' && isRecorded(desk))
        return c.json({ user: anonymousUser(desk) })
      if (!c.env.actor) throw unauthorized()
      if (!isInScope(desk, c.req.raw)) throw forbidden()
      c.set('actor', c.env.actor)
      requirePlan(c)
      requireParent(c)
    }
    return next()
  })
  controlRoutes(api, desk)
  api.get('/__control/coverage', c => c.json({ endpoints: coverage, behaviours }))
  oauthRoutes(api, oauthClient())
  for (const add of apiRoutes) add(api)
  hostRoutes(api)
  clientPortalRoutes(api)
  answerTheRest(api)
  return api
}

const apiRoutes = [
  ticketBulkRoutes,
  ticketRoutes,
  customStatusRoutes,
  ticketFormStatusRoutes,
  conversationRoutes,
  requestListRoutes,
  requestRoutes,
  requestCommentRoutes,
  uploadRoutes,
  suspendedTicketRoutes,
  deletedTicketRoutes,
  userRoutes,
  deletedUserRoutes,
  customRoleRoutes,
  organizationRoutes,
  groupRoutes,
  ticketFieldRoutes,
  propertyFieldRoutes,
  ticketFormRoutes,
  searchRoutes,
  jobRoutes,
  accountRoutes,
  ruleRoutes,
  helpCenterRoutes
]

function answerTheRest(api: Api): void {
  const wrongIdOf = wordForId(api.routes)
  api.notFound(c => {
    const name = wrongIdOf(c.req.method, c.req.path)
    if (name !== undefined) {
      // https://developer.zendesk.com/api-reference/ticketing/users/profiles_api/profiles_api/
      const message = `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} must be an integer`
      return c.json({ error: { title: 'Invalid attribute', message } }, 400)
    }
    return /^\/(api|oauth)\//.test(c.req.path)
      ? c.json(
          { error: 'NotImplemented', description: `The local help desk has no ${c.req.method} ${c.req.path}` },
          501
        )
      : c.text('Not found', 404)
  })
  api.onError((error, c) => {
    if (error instanceof ApiError) return Response.json(error.body, { status: error.status, headers: error.headers })
    if (error instanceof UniqueViolation) {
      const details = { base: [{ error: 'DuplicateValue', description: `${error.columns}: has already been taken` }] }
      return c.json({ error: 'RecordInvalid', description: 'Record validation errors', details }, 422)
    }
    process.stderr.write(`${c.req.method} ${c.req.path}: ${error.stack ?? error.message}\n`)
    return c.json({ error: 'InternalError', description: error.message }, 500)
  })
}
