import { openDesk, type OpenDesk } from './open-desk'
import type { SeedName } from './seed/seed-name'

export interface Answer<B = unknown> {
  status: number
  headers: Headers
  /** What the test says the body looks like; the wire is not checked here. */
  body: B
}

export type Ask = <B = Record<string, never>>(method: string, path: string, body?: unknown) => Promise<Answer<B>>

export interface InProcess {
  desk: OpenDesk
  /** Asks as this person; the part before `@` is enough for colleagues. */
  as(who: string): Ask
  /** Id of a seeded ticket. */
  ticket(externalId: string): number
  userId(who: string): number
}

const addressOf = (who: string) => (who.includes('@') ? who : `${who}@consultoria.example`)

/** An account without sockets for tests, its clock standing still on a Monday morning unless told otherwise. */
export function inProcess(seed: SeedName = 'demo', now = '2026-11-16T13:00:00Z'): InProcess {
  const desk = openDesk({ dataDir: null, seed, clock: () => new Date(now).getTime() })
  const as = (who: string): Ask => {
    const authorization = `Basic ${Buffer.from(`${addressOf(who)}/token:local`).toString('base64')}`
    return async <B>(method: string, path: string, body?: unknown) => {
      const address = path.startsWith('/') ? path : `/api/v2/${path}`
      const response = await desk.fetch(
        new Request(`${desk.url}${address}`, {
          method,
          headers: { authorization, 'content-type': 'application/json' },
          ...(body === undefined ? {} : { body: JSON.stringify(body) })
        })
      )
      const text = await response.text()
      const json = (response.headers.get('content-type') ?? '').includes('json')
      return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as B }
    }
  }
  return {
    desk,
    as,
    ticket: externalId => desk.tables.tickets.first({ external_id: externalId })?.id ?? 0,
    userId: who => desk.tables.users.first({ email: addressOf(who) })?.id ?? 0
  }
}
