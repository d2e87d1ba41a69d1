import type { HttpBindings } from '@hono/node-server'
import { Hono, type Context } from 'hono'
import { badRequest, forbidden } from './api-error'
import type { Desk } from '../desk'
import type { User } from '../tables/people'
import { isRecord, type JsonRecord } from '../input'
import { checkTexts } from './body-texts'
import { checkShape, type Shape } from './shape'

interface ApiEnv {
  /** Empty when a request came in-process. */
  Bindings: Partial<HttpBindings> & { actor?: User }
  Variables: { desk: Desk; actor: User }
}
export type Api = Hono<ApiEnv>
export type Call = Context<ApiEnv>

/** Both `/api/v2/tickets.json` and `/api/v2/tickets` reach the same route. */
export function createApi(): Api {
  return new Hono<ApiEnv>({
    getPath: request => {
      const path = new URL(request.url).pathname
      const plain = path.startsWith('/api/') || path.startsWith('/oauth/') ? path.replace(/\.json$/, '') : path
      return plain.length > 1 ? plain.replace(/\/$/, '') : plain
    }
  })
}

/** @throws 400 when the body is no JSON object or not of the shape. An empty body is an empty object. */
export async function readBody(c: Call, shape?: Shape): Promise<JsonRecord> {
  const parsed = await readJson(c)
  checkTexts(parsed)
  if (shape) checkShape(shape, parsed)
  return parsed
}

async function readJson(c: Call): Promise<JsonRecord> {
  const text = await c.req.text()
  if (!text.trim()) return {}
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    throw badRequest('Bad Request', 'Server could not parse JSON')
  }
  if (!isRecord(parsed)) throw badRequest('Invalid attribute', 'The request body must be an object')
  return parsed
}

/**
 * The resource inside the body, such as `ticket` of `{ticket:{…}}`. @throws 400 when it is missing or not of the shape.
 * With `anyText` its texts may hold every character.
 */
export async function readWrapped(
  c: Call,
  key: string,
  shape?: Shape,
  { anyText = false }: { anyText?: boolean } = {}
): Promise<JsonRecord> {
  const body = await readJson(c)
  checkTexts(body, anyText)
  const inner = body[key]
  if (!isRecord(inner))
    throw badRequest(
      'Invalid attribute',
      `You passed an invalid value for the ${key} attribute. Invalid parameter: ${key} must be an object`
    )
  if (shape) checkShape(shape, inner, key)
  return inner
}

/** A number from the path; 0, which nothing has, when it is not one. */
export function idParam(c: Call, name = 'id'): number {
  const text = c.req.param(name) ?? ''
  return /^\d+$/.test(text) ? Number(text) : 0
}

/** Names of the sideloads asked for with `include`. */
export function includes(c: Call): Set<string> {
  return new Set((c.req.query('include') ?? '').split(',').map(name => name.trim()))
}

export function requireAgent(c: Call): User {
  const actor = c.get('actor')
  if (actor.role === 'end-user') throw forbidden()
  return actor
}

export function requireAdmin(c: Call): User {
  const actor = c.get('actor')
  if (actor.role !== 'admin') throw forbidden()
  return actor
}

/** Address of a resource as its `url` property has it. */
export function urlOf(desk: Desk, path: string): string {
  return `${desk.url}/api/v2/${path}.json`
}
