import type { HttpBindings } from '@hono/node-server'

const ownNames = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/** Whether a `Host` header, or the host of an origin, is this machine by one of its own names. */
const isOwnName = (host: string): boolean => ownNames.test(host)

/**
 * Whether a request came under one of this machine's own names: a foreign name that was made to point here is a web page
 * trying to pass for this account. In-process requests have no socket.
 */
export function isAskedByName({ incoming }: Partial<HttpBindings>): boolean {
  return incoming === undefined || isOwnName(incoming.headers.host ?? '')
}

/** Whether the page that sent a request is one of ours; programs send no origin. */
export function isOwnPage({ incoming }: Partial<HttpBindings>): boolean {
  const origin = incoming?.headers.origin
  return origin === undefined || isOwnName(origin.replace(/^https?:\/\//, ''))
}

export const misdirected = (): Response =>
  new Response('This account answers to localhost and 127.0.0.1 only', { status: 421 })

/** Pages stand in no frame; those of apps only in the workspace's. */
export function withFrameRule(response: Response, { pathname, port }: URL): Response {
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) return response
  const host = port === '' ? 'http://localhost' : `http://localhost:${port}`
  const headers = new Headers(response.headers)
  headers.append('content-security-policy', `frame-ancestors ${pathname.startsWith('/__apps/') ? host : "'none'"}`)
  return new Response(response.body, { status: response.status, headers })
}
