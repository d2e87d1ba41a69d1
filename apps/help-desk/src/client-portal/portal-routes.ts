import { authenticate } from '../auth/authenticate'
import { requireLoopback } from '../control/loopback'
import { forbidden, notFound, unauthorized } from '../http/api-error'
import { readBody, type Api, type Call } from '../http/api'
import { contentTypeOf, readPageFile } from '../host/page-files'
import { wholeOf } from '../input'
import { fileURLToPath } from 'node:url'
import type { User } from '../tables/people'
import { buy, offersFor } from './shop'
import { choices, mailsTo, sessionOf, signIn } from './session'

const builtPortal = fileURLToPath(new URL('./dist/', import.meta.url))
const start = '/client'

/** The client's page: a small help center at `/client`. What it needs beyond Zendesk's REST is under `/__client`. */
export function clientPortalRoutes(api: Api): void {
  for (const path of [start, `${start}/*`])
    api.get(path, async (c): Promise<Response> => {
      const { hostname, port, pathname, search } = new URL(c.req.url)
      // app frames live on 127.0.0.1 and must not share what the page keeps
      if (hostname === '127.0.0.1') return c.redirect(`http://localhost${port && `:${port}`}${pathname}${search}`)
      return page(c, 'index.html')
    })
  api.use('/__client/*', async (c, next) => {
    requireLoopback(c)
    await next()
  })
  api.get('/__client/pages/*', c => page(c, c.req.path.slice('/__client/pages/'.length)))
  sessionRoutes(api)
  shopRoutes(api)
  helpCenterAddresses(api)
}

function shopRoutes(api: Api): void {
  const authorizationOf = (c: Call) => c.req.header('authorization') ?? ''
  api.get('/__client/shop', async c => {
    signedIn(c)
    return c.json({ offers: await offersFor(c.get('desk'), authorizationOf(c)) })
  })
  api.post('/__client/shop/orders', async c => {
    const { product, method, order } = await readBody(c)
    const asked = { product: String(product), method: String(method), order: String(order) }
    const id = await buy(c.get('desk'), authorizationOf(c), signedIn(c), asked)
    return c.json({ id }, 201)
  })
}

function sessionRoutes(api: Api): void {
  api.get('/__client/people', c => c.json(choices(c.get('desk'), c.req.query('query') ?? '')))
  api.post('/__client/session', async c => {
    const { desk } = c.var
    const user = desk.tables.users.get(wholeOf((await readBody(c))['user_id']))
    if (!user?.active) throw notFound()
    if (user.role !== 'end-user' || user.suspended) throw forbidden()
    return c.json({ token: signIn(desk, user), ...sessionOf(desk, user) }, 201)
  })
  api.get('/__client/session', c => c.json(sessionOf(c.get('desk'), signedIn(c))))
  api.get('/__client/mails', c => c.json({ mails: mailsTo(c.get('desk'), signedIn(c)) }))
}

/** @throws 401 */
function signedIn(c: Call): User {
  const user = authenticate(c.get('desk'), c.req.raw)
  if (!user) throw unauthorized()
  return user
}

/** The addresses that articles and requests have in Zendesk lead to the same ones here. */
function helpCenterAddresses(api: Api): void {
  const place = (resource: string, slug: string) => `${start}/${resource}/${/^\d+/.exec(slug)?.[0] ?? ''}`
  api.get('/hc/:locale/:resource{articles|sections|requests}/:slug', c =>
    c.redirect(place(c.req.param('resource'), c.req.param('slug')))
  )
  api.get('/hc/requests/:slug', c => c.redirect(place('requests', c.req.param('slug'))))
  for (const path of ['/hc', '/hc/*']) api.get(path, c => c.redirect(start))
}

async function page(c: Call, path: string): Promise<Response> {
  const bytes = await readPageFile(builtPortal, path)
  if (!bytes && path === 'index.html')
    return c.text('The help center is not built: npx vite build apps/help-desk/src/client-portal', 503)
  if (!bytes) return c.text('Not found', 404)
  const lasting = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
  return c.body(bytes, 200, { 'content-type': contentTypeOf(path), 'cache-control': lasting })
}
