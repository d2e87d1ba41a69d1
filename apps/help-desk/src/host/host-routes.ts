import type { Api, Call } from '../http/api'
import { forbidden } from '../http/api-error'
import { isOwnPage } from '../http/strangers'
import { frameRoutes } from './frame-routes'
import { liveEventRoutes } from './live-events'
import { messageRoutes } from './message-routes'
import { builtPages, contentTypeOf, readPageFile } from './page-files'
import { sessionRoutes } from './session-routes'

/** The agent workspace at `http://localhost:<port>` and the app frames at `http://127.0.0.1:<port>`. */
export function hostRoutes(api: Api): void {
  api.get('/', async (c): Promise<Response> => {
    if (isHost(c, '127.0.0.1')) return c.redirect(`http://localhost${portOf(c)}/`)
    return page(c, 'index.html')
  })
  api.get('/agent', c => page(c, 'index.html'))
  api.get('/agent/*', c => page(c, 'index.html'))
  api.use('/__workspace/*', async (c, next) => {
    if (isHost(c, '127.0.0.1')) return c.text('The workspace lives on localhost', 421)
    if (!isOwnPage(c.env)) throw forbidden()
    return next()
  })
  api.get('/__workspace/pages/*', c => page(c, c.req.path.slice('/__workspace/pages/'.length)))
  sessionRoutes(api)
  liveEventRoutes(api)
  messageRoutes(api)
  frameRoutes(api)
}

async function page(c: Call, path: string): Promise<Response> {
  const bytes = await readPageFile(builtPages, path)
  if (!bytes) {
    const reason =
      path === 'index.html' ? 'The workspace is not built: npx vite build apps/help-desk/src/host/workspace' : ''
    return c.text(reason || 'Not found', reason ? 503 : 404)
  }
  const lasting = path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-store'
  return c.body(bytes, 200, { 'content-type': contentTypeOf(path), 'cache-control': lasting })
}

const isHost = (c: Call, name: string): boolean => new URL(c.req.url).hostname === name

function portOf(c: Call): string {
  const { port } = new URL(c.req.url)
  return port === '' ? '' : `:${port}`
}
