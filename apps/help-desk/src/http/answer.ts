import type { HttpBindings } from '@hono/node-server'
import { authenticate } from '../auth/authenticate'
import { strike, takeFault } from '../control/faults'
import type { Desk } from '../desk'
import type { Api } from './api'
import { badRequest } from './api-error'
import { isAskedByName, misdirected, withFrameRule } from './strangers'

/** The connection is cut without an answer. */
export class ConnectionDropped extends Error {
  constructor() {
    super('the connection was dropped')
  }
}

/** One request, from faults to the log. @throws ConnectionDropped when a fault says so. */
export async function answer(desk: Desk, app: Api, request: Request, env: Partial<HttpBindings>): Promise<Response> {
  const url = new URL(request.url)
  if (!isAskedByName(env)) return misdirected()
  if (!isReadable(url)) return unreadable()
  if (!/^\/(api|oauth)\//.test(url.pathname)) return withFrameRule(await app.fetch(request, env), url)
  const actor = authenticate(desk, request)
  const workspace = request.headers.get('x-workspace') === '1'
  const path = url.pathname + url.search
  const log = (status: number | null) =>
    desk.control.requests.push({ method: request.method, path, status, actor: actor?.email ?? null, workspace })
  const fault = takeFault(desk.control, { method: request.method, path, workspace })
  if (fault?.kind === 'drop_before') {
    log(null)
    throw new ConnectionDropped()
  }
  if (fault?.kind === 'delay') await wait(fault.delay_ms)
  const allowance = desk.control.window.count(desk.control.perMinute, workspace)
  const refused = fault?.kind === 'status' ? strike(fault, desk.control.wire) : allowance.refusal
  const response = refused ?? (await app.fetch(request, actor ? { ...env, actor } : env))
  const stamped = withHeaders(desk, response, allowance.headers)
  if (fault?.kind === 'drop_after_commit') {
    log(null)
    throw new ConnectionDropped()
  }
  if (fault?.kind === 'delay_after_commit') await wait(fault.delay_ms)
  log(stamped.status)
  return stamped
}

/** Whether every percent sign in an address stands for a character. */
function isReadable({ pathname, search }: URL): boolean {
  try {
    decodeURIComponent(pathname)
    decodeURIComponent(search)
    return true
  } catch {
    return false
  }
}

function unreadable(): Response {
  const { status, body } = badRequest('Bad Request', 'The address holds a percent sign that stands for no character')
  return Response.json(body, { status })
}

/** On the response itself: its body is not read for it. */
function withHeaders(desk: Desk, response: Response, headers: Record<string, string>): Response {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  response.headers.set('date', desk.clock.now().toUTCString())
  response.headers.set('cache-control', 'max-age=0, private, must-revalidate')
  return response
}

function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
