import { createContext, useContext } from 'react'
import { RestClient, RestError } from '../../../host/workspace/src/rest/rest-client'
import { ServerClock } from '../../../host/workspace/src/desk/server-clock'
import type { PersonChoice, SessionFacts } from './wire'

/** One client at the help center. */
interface Session {
  facts: SessionFacts
  rest: RestClient
  clock: ServerClock
}

export const isOver = (error: unknown): boolean => error instanceof RestError && error.status === 401

/** @throws RestError 401 when the session is over */
export async function resume(token: string): Promise<Session> {
  const clock = new ServerClock()
  const rest = new RestClient(`Bearer ${token}`, now => clock.heard(now))
  return { rest, clock, facts: await rest.get<SessionFacts>('/__client/session') }
}

export async function signIn(person: PersonChoice): Promise<string> {
  const rest = new RestClient('', () => undefined)
  return (await rest.post<{ token: string }>('/__client/session', { user_id: person.id })).token
}

const SessionContext = createContext<Session | null>(null)
export const SessionProvider = SessionContext.Provider

export function useSession(): Session {
  const session = useContext(SessionContext)
  if (!session) throw new Error('nobody is signed in')
  return session
}
