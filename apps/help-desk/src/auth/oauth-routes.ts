import { createHash, timingSafeEqual } from 'node:crypto'
import { ApiError } from '../http/api-error'
import { readBody, type Api, type Call } from '../http/api'
import type { Desk } from '../desk'
import { attributes, checkShape, text, whole } from '../http/shape'
import { textOf, wholeOf, type JsonRecord } from '../input'
import { issueToken, tokenLife } from './tokens'

interface OauthClient {
  id: string
  secret: string
}

/** The account's confidential client, from the environment, else the documented local one. */
export function oauthClient(env: NodeJS.ProcessEnv = process.env): OauthClient {
  return {
    id: env['ZENDESK_OAUTH_CLIENT_ID'] || 'local_client',
    secret: env['ZENDESK_OAUTH_CLIENT_SECRET'] || 'local_secret'
  }
}

const grantShape = attributes({
  grant_type: text,
  client_id: text,
  client_secret: text,
  scope: text,
  expires_in: whole
})

/** Tokens act as the client's creator: the account's first admin. */
export function oauthRoutes(api: Api, client: OauthClient): void {
  api.post('/oauth/tokens', async c => {
    const body = await readGrant(c)
    checkShape(grantShape, body)
    if (body['grant_type'] !== 'client_credentials')
      throw refusal(400, 'unsupported_grant_type', 'The authorization grant type is not supported by this help desk.')
    if (!same(textOf(body['client_id']), client.id) || !same(textOf(body['client_secret']), client.secret))
      throw refusal(401, 'invalid_client', 'Client authentication failed')
    const seconds = wholeOf(body['expires_in']) ?? tokenLife.unasked
    if (seconds < tokenLife.least || seconds > tokenLife.most)
      throw refusal(
        400,
        'invalid_request',
        `expires_in must be between ${tokenLife.least} and ${tokenLife.most} seconds`
      )
    const scope = textOf(body['scope']) ?? 'read write'
    const token = issueToken(c.get('desk'), { user: creator(c.get('desk')), clientId: client.id, scope, seconds })
    return c.json({ access_token: token, token_type: 'bearer', scope, expires_in: seconds })
  })
}

function creator(desk: Desk) {
  const admin = desk.tables.users.first({ role: 'admin' })
  if (!admin) throw refusal(401, 'invalid_client', 'The account has no admin')
  return admin
}

async function readGrant(c: Call): Promise<JsonRecord> {
  const type = c.req.header('content-type') ?? ''
  return type.includes('application/x-www-form-urlencoded') ? { ...(await c.req.parseBody()) } : readBody(c)
}

function same(given: string | undefined, known: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return given !== undefined && timingSafeEqual(digest(given), digest(known))
}

function refusal(status: number, error: string, description: string): ApiError {
  return new ApiError(status, { error, error_description: description })
}
