import type { Refusal, Result } from '../domain/kernel/result'
import type { Outcome } from './commands/outcome'
import type { Context } from './context'
import type { Analyst } from './shown/ticketRead'
import type { Snapshot } from './snapshot'
import type { Opening, RunningTimer, StoredTicket } from '../ports'
import { createOperations, type Operations, type Press } from './ledger/operations'
import type { StreamState } from './ledger/stream'
import type { PackagesRead } from './packages/packagesKind'

/** One opened ticket: what was read last, and how to read again. */
export interface Session {
  context: Context
  /** The last snapshot and the stream behind it; commands that offer people or words look there instead of asking again. */
  last: Snapshot | null
  known: StreamState | null
  /** The packages of the organization, as they were read or written last; null = this ticket draws on none. */
  packages: PackagesRead | null
  /** The team's people as they were offered for a designation or an appointment. */
  offered: Analyst[]
  /** The last reading failed: what is shown may be old. */
  unreachable: boolean
  operations: Operations
  /** The press whose command runs now; commands of one tab run one after the other. */
  press: Press | null
  /** Where this tab put the analyst of a designation: told apart from what the form shows, until the ticket says so. */
  designation: { n: number; on: 'ticket' | 'form' } | null
  /** Solved was put on this tab's form, and its submit has not been seen. */
  isSolveUnsent: boolean
  /** What the first reading finds asked already; null once it was used. */
  opening: Opening | null
  /** Reads everything again; a stream that was just read or written is taken as known. */
  reload(known?: StreamState, also?: Reload): Outcome
  /** Words that do not change while the ticket is open, asked once. */
  words(key: string, ask: () => Promise<Result<string, Refusal>>): Promise<Result<string, Refusal>>
}

/** What a command knows beside the stream, so that it is not asked for again. */
export interface Reload {
  /** Whose clock runs, where the command has just seen to it; left out = as it was. */
  timer?: RunningTimer | null
  /** The ticket as it was stored before the command wrote its fact; what the ledger says now is told with this stamp. */
  before?: StoredTicket | null
  /** The ticket was just told what the ledger says: the open form shows it in a moment. */
  told?: boolean
}

export function createSession(
  context: Context,
  read: (session: Session, known?: StreamState, also?: Reload) => Outcome,
  opening: Opening | null = null
): Session {
  const asked = new Map<string, string>()
  const session: Session = {
    context,
    last: null,
    known: null,
    packages: null,
    offered: [],
    unreachable: false,
    operations: createOperations(context.ports),
    press: null,
    designation: null,
    isSolveUnsent: false,
    opening,
    reload: (known, also) => read(session, known, also),
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
