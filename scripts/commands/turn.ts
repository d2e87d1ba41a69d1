import type { State } from '../engine/state'
import { asOnlyRun, type OnlyRun, type TurnOptions } from '../engine/lock/onlyRun'
import { keepsOther } from '../engine/lock/keptState'
import { cutOff, madeByARun, tellMaking } from '../engine/lock/making'
import type { KeptRecord } from '../engine/lock/keptRecords'
import { madeHere, readJournal } from '../engine/apply/readJournal'
import type { TypeName } from '../resources/resource'
import type { Plan } from '../engine/plan/plan'
import type { OpenAccount } from '../engine/session'
import { listName, type Snapshot } from '../engine/snapshot'
import { resourceTypes } from '../resources/all'
import { words } from '../terminal/language'
import type { ZendeskClient } from '../zendesk/zendeskClient'

/** Carries a plan out as the only run; answers how many writes kept the turn and were not asked for. */
export const inTurn = (
  session: OpenAccount,
  command: string,
  plan: Pick<Plan, 'writes'>,
  options: TurnOptions,
  work: (client: ZendeskClient, run: Pick<OnlyRun, 'leaveNothing'>) => Promise<void>
): Promise<number> =>
  asOnlyRun(session, command, options, async run => {
    const made = plan.writes.filter(write => write.op === 'create')
    const before = session.client.requests.writes
    if (run.token !== null) await tellMaking(run.client, run.token, made)
    const told = session.client.requests.writes - before
    await work(run.client, run)
    return () => told + run.ownWrites()
  }).then(own => own())

/** Whether there is something to note that neither folder nor account knows. */
export const hasNews = ({ kept, state }: OpenAccount, { adoptions }: Plan): boolean =>
  adoptions.length > 0 || (kept !== null && kept.object !== 'unavailable' && keepsOther(state, kept.records))

/** What was there when it was planned: what is there besides was made meanwhile. */
export const knownObjects = ({ lists }: Snapshot): ReadonlySet<string> =>
  new Set(
    resourceTypes.flatMap(type =>
      (lists.get(listName(type.name, null)) ?? []).map(raw => `${type.name} ${type.id(raw)}`)
    )
  )

/** Whether a run of ours made what was found by its name: this folder's journal and the account's records tell. */
export const madeByUs = (journalPath: string, records: readonly KeptRecord[]) => {
  const byJournal = madeHere(readJournal(journalPath))
  const byRun = madeByARun(records)
  return (type: TypeName, key: string, id: string, createdAt: string): boolean =>
    byJournal(type, key, id, createdAt) || byRun(type, key, createdAt)
}

const isEmpty = (state: State) => Object.values(state.resources).every(keys => Object.keys(keys).length === 0)

/** Why what was made here cannot be known whole; nothing where it can. */
export const unknownHere = ({ state, statePath, kept }: OpenAccount): string[] => {
  if (isEmpty(state)) return [words().lock.nothingKnown(statePath)]
  const left = cutOff(kept?.records ?? [], (type, key) => state.resources[type]?.[key] !== undefined)
  return left ? [words().lock.cutOffRun(left)] : []
}
