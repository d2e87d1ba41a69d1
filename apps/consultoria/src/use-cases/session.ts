import type { Refusal, Result } from '../domain/result'
import type { Deed } from './actions'
import type { Context } from './context'
import type { Analyst, Snapshot } from './snapshot'
import type { StreamState } from './stream'

/** One opened ticket: what was read last, and how to read again. */
export interface Session {
  context: Context
  /** The last snapshot and the stream behind it; deeds that offer people or words look there instead of asking again. */
  last: Snapshot | null
  known: StreamState | null
  /** The team's people as they were offered for a designation or an appointment. */
  offered: Analyst[]
  /** The last reading failed: what is shown may be old. */
  unreachable: boolean
  /** Reads everything again; a stream that was just read or written is taken as known. */
  reload(known?: StreamState): Deed
  /** Words that do not change while the ticket is open, asked once. */
  words(key: string, ask: () => Promise<Result<string, Refusal>>): Promise<Result<string, Refusal>>
}

export function createSession(context: Context, read: (session: Session, known?: StreamState) => Deed): Session {
  const asked = new Map<string, string>()
  const session: Session = {
    context,
    last: null,
    known: null,
    offered: [],
    unreachable: false,
    reload: known => read(session, known),
    async words(key, ask) {
      const kept = asked.get(key)
      if (kept !== undefined) return { ok: true, value: kept }
      const answer = await ask()
      if (answer.ok) asked.set(key, answer.value)
      return answer
    }
  }
  return session
}

/** The person as the agent chose it, so that it need not be asked for again. */
export const offeredAs = ({ last, offered }: Session, id: number): Analyst | undefined =>
  [...(last?.analysts ?? []), ...offered].find(({ person }) => person.id === id)
