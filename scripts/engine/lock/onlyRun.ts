import { randomUUID } from 'node:crypto'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { note } from '../../terminal/output'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import type { State } from '../state'
import { type AccountLock, takeAccount } from './accountLock'
import type { Kept } from './keptRecords'
import { keepState } from './keptState'
import { takeFolder } from './localLock'
import { prune } from './prune'
import { removeObject } from './stateObject'

export interface TurnOptions {
  breakLock?: true
}

/** What a command needs to have an account to itself. */
interface Session {
  client: ZendeskClient
  state: State
  saveState: () => void
  lockPath: string
  kept: Kept | null
}

/** A run that nobody disturbs. */
export interface OnlyRun {
  /** Of the account's lock; null where the account keeps none. */
  token: string | null
  /** The same client: each write first makes sure that it is still this run's turn. */
  client: ZendeskClient
  /** Writes that keep the turn and the key map, and not what was asked for. */
  ownWrites: () => number
  /** What is kept on the account goes as well once the work is done: nobody needs to remember it any more. */
  leaveNothing: () => void
}

/**
 * Has the folder and the account to itself from before the first write to after the last. What was planned before is as
 * it was: a run that came between, even one that is over, stops this one.
 */
export const asOnlyRun = async <T>(
  session: Session,
  command: string,
  { breakLock = undefined }: TurnOptions,
  work: (run: OnlyRun) => Promise<T>
): Promise<T> => {
  const token = randomUUID()
  const folder = takeFolder(session.lockPath, token, breakLock === true)
  const stop = stopAsked()
  const { client } = session
  let own = 0
  const counted = async <R>(work: () => Promise<R>) => {
    const before = client.requests.writes
    const done = await work()
    own += client.requests.writes - before
    return done
  }
  let lock: AccountLock | null = null
  let isLast = false
  try {
    const before = session.kept ?? { object: 'unavailable', records: [] }
    lock = await counted(() =>
      takeAccount({ client, command, token, before, breakLock: breakLock === true, dead: folder.dead })
    )
    if (lock) session.state.generation = lock.generation
    else note([words().lock.none()])
    session.saveState()
    const inTurn = async () => {
      stop.check()
      if (lock) await counted(lock.hold)
    }
    const leaveNothing = () => void (isLast = true)
    const done = await work({
      token: lock && token,
      client: guarded(client, inTurn),
      ownWrites: () => own,
      leaveNothing
    })
    if (isLast) await takeAway()
    await handBack()
    return done
  } catch (error) {
    // What was written until then is as true as ever.
    await handBack().catch(() => note([words().lock.notGivenBack()]))
    throw error
  } finally {
    stop.over()
    folder.release()
  }

  /** While it is still this run's turn: whoever comes next finds none and makes it anew. */
  async function takeAway() {
    if (!lock) return
    const held = lock
    await counted(async () => {
      await held.hold()
      await removeObject(client)
    })
    lock = null
  }

  async function handBack() {
    if (!lock) return
    const held = lock
    lock = null
    await counted(async () => {
      await held.hold()
      await keepState(client, session.state, held.records, held.generation)
      await prune(client, held.records, held.token)
      await held.release()
    })
  }
}

const guarded = (client: ZendeskClient, inTurn: () => Promise<void>): ZendeskClient => ({
  ...client,
  send: async (method, path, body) => {
    if (method !== 'GET') await inTurn()
    return client.send(method, path, body)
  },
  upload: async (path, form) => {
    await inTurn()
    return client.upload(path, form)
  }
})

/** Ctrl-C, or CI that cancels: the write under way is finished, the turn is given back. A second one ends at once. */
const stopAsked = () => {
  let asked = false
  const ask = () => {
    asked = true
    over()
    note([words().lock.stopping()])
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  const over = () => void signals.forEach(signal => process.removeListener(signal, ask))
  for (const signal of signals) process.on(signal, ask)
  return {
    over,
    check: () => {
      if (asked) throw new Stopped(words().lock.stopped())
    }
  }
}
