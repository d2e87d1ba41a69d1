import type { Desk } from '../desk'
import type { User } from '../tables/people'
import { clientOfToken, scopeAllows, scopeOfToken, userOfToken } from './tokens'

/** The API token of every local person. */
const localToken = 'local'

/** Who is asking, by `Basic <email>/token:local` or `Bearer <token>`; undefined when nobody could be told. */
export function authenticate(desk: Desk, request: Request): User | undefined {
  const { scheme, secret } = credentials(request)
  const user =
    scheme === 'basic' ? userOfBasic(desk, secret) : scheme === 'bearer' ? userOfToken(desk, secret) : undefined
  return user?.active && !user.suspended ? user : undefined
}

/** The client that the help center's own pages sign in with. */
export const helpCenterClient = 'help_center'

export function isFromHelpCenter(desk: Desk, request: Request): boolean {
  const { scheme, secret } = credentials(request)
  return scheme === 'bearer' && clientOfToken(desk, secret) === helpCenterClient
}

/** Resources whose scope has another name than their path. https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/#scopes */
const scopeNames: Record<string, string> = { help_center: 'hc', guide: 'hc' }

/** Whether the request is within the scope of its bearer token; without one there is no scope. */
export function isInScope(desk: Desk, request: Request): boolean {
  const { scheme, secret } = credentials(request)
  if (scheme !== 'bearer') return true
  const access = ['GET', 'HEAD'].includes(request.method) ? 'read' : 'write'
  const resource = new URL(request.url).pathname.replace(/\.json$/, '').split('/')[3] ?? ''
  return scopeAllows(scopeOfToken(desk, secret), scopeNames[resource] ?? resource, access)
}

function credentials(request: Request): { scheme: string; secret: string } {
  const [scheme = '', secret = ''] = (request.headers.get('authorization') ?? '').split(/\s+/, 2)
  return { scheme: scheme.toLowerCase(), secret }
}

function userOfBasic(desk: Desk, secret: string): User | undefined {
  const text = Buffer.from(secret, 'base64').toString()
  const [, email, token] = /^(.+)\/token:(.*)$/s.exec(text) ?? []
  return email && token === localToken ? desk.tables.users.first({ email: email.toLowerCase() }) : undefined
}
