import type { Desk } from '../desk'
import type { User } from '../tables/people'
import { userOfToken } from './tokens'

/** The API token of every local person. */
export const localToken = 'local'

/** Who is asking, by `Basic <email>/token:local` or `Bearer <token>`; undefined when nobody could be told. */
export function authenticate(desk: Desk, request: Request): User | undefined {
  const [scheme = '', secret = ''] = (request.headers.get('authorization') ?? '').split(/\s+/, 2)
  const user =
    scheme.toLowerCase() === 'basic'
      ? userOfBasic(desk, secret)
      : scheme.toLowerCase() === 'bearer'
        ? userOfToken(desk, secret)
        : undefined
  return user?.active && !user.suspended ? user : undefined
}

function userOfBasic(desk: Desk, secret: string): User | undefined {
  const text = Buffer.from(secret, 'base64').toString()
  const [, email, token] = /^(.+)\/token:(.*)$/s.exec(text) ?? []
  return email && token === localToken ? desk.tables.users.first({ email: email.toLowerCase() }) : undefined
}
