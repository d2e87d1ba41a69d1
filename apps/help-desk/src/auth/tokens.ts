import { createHash, randomBytes } from 'node:crypto'
import type { Desk } from '../desk'
import type { User } from '../tables/people'

/** Seconds a client-credentials token may live. */
export const tokenLife = { least: 300, most: 172_800, unasked: 7200 } as const

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export function issueToken(
  desk: Desk,
  grant: { user: User; clientId: string; scope: string; seconds: number }
): string {
  const token = randomBytes(32).toString('hex')
  desk.tables.tokens.insert({
    id: hashOf(token),
    user_id: grant.user.id,
    client_id: grant.clientId,
    scope: grant.scope,
    expires_at: desk.clock.now().getTime() + grant.seconds * 1000
  })
  return token
}

export function userOfToken(desk: Desk, token: string): User | undefined {
  const known = desk.tables.tokens.get(hashOf(token))
  return known && known.expires_at > desk.clock.now().getTime() ? desk.tables.users.get(known.user_id) : undefined
}

export function scopeOfToken(desk: Desk, token: string): string {
  return desk.tables.tokens.get(hashOf(token))?.scope ?? ''
}

export const clientOfToken = (desk: Desk, token: string): string | undefined =>
  desk.tables.tokens.get(hashOf(token))?.client_id

/**
 * `read`, `write`, `tickets:read`, or `tickets` for both; several apart by spaces. A scope nobody knows allows nothing.
 * https://developer.zendesk.com/api-reference/ticketing/oauth/oauth_tokens/#scopes
 */
export function scopeAllows(scope: string, resource: string, access: 'read' | 'write'): boolean {
  return scope.split(/\s+/).some(one => [access, resource, `${resource}:${access}`].includes(one))
}
