import { Stopped } from '../../terminal/failure'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { ledgerContext } from '../../ledger/ledgerContext'
import { keepRoster, planRoster, type RosterPlan } from '../../ledger/roster/keepRoster'
import { ourInstallation } from '../../deploy/installation'
import { rosterSlot, snapshotAt } from '../../ledger/roster/rosterStream'
import { groupsOf, openSparing } from '../../engine/session'
import { words } from '../../terminal/language'
import { confirm } from '../../terminal/confirm'
import { print, printJson } from '../../terminal/output'

/** Says who holds which role from when until when, and writes the next snapshot where the account says otherwise. */
export const roster = async (options: { yes?: true; json?: true }) => {
  const session = openSparing(process.env)
  const { client, definitions, name } = session
  const installation = await ourInstallation(client)
  const context = await ledgerContext(client, definitions, await groupsOf(session), installation.settings)
  const planned = await planRoster(context, installation)
  if (options.json) printJson(asJson(planned))
  else print(await linesOf(planned, await namesFor(context, planned)))
  const say = words().upkeep
  if (planned.pin === 'kept' && planned.next === null) {
    if (!options.json) print([say.rosterCurrent()])
    return
  }
  if ((await context.ports.directory.me()).role !== 'admin') throw new Stopped(say.rosterNotAdmin())
  await confirm(say.writeRoster(name), options.yes)
  const after = await keepRoster(client, context, planned)
  if (!options.json) print([say.rosterWritten(rosterSlot(after.roster.head?.n ?? 0))])
}

const asJson = ({ state, next, pin }: RosterPlan) => ({
  tenures: state.tenures,
  since: state.roster.since,
  head: state.roster.head,
  roster_hash: { state: pin, hash: state.pin },
  rejected: state.roster.rejected,
  next: next?.tenures ?? null,
  dropped: next?.dropped ?? []
})

/** Names for people to read; the ledger holds ids only. Whoever cannot be looked up is shown by the id. */
const namesFor = async ({ ports }: LedgerContext, { state, holders }: RosterPlan): Promise<(id: number) => string> => {
  const ids = new Set([...state.tenures, ...holders].map(({ userId }) => userId))
  const found = await ports.directory.people([...ids])
  const names = new Map(found.ok ? found.value.map(({ id, name }) => [id, name]) : [])
  return id => (names.has(id) ? `${names.get(id)} (${id})` : String(id))
}

const linesOf = async ({ state, next, pin }: RosterPlan, nameOf: (id: number) => string): Promise<string[]> => {
  const say = words().upkeep
  const isIn = (all: RosterPlan['state']['tenures'], one: (typeof all)[number]): boolean =>
    all.some(
      ({ userId, role, until }) =>
        userId === one.userId && role === one.role && (until === null) === (one.until === null)
    )
  const begins = (next?.tenures ?? []).filter(one => one.until === null && !isIn(state.tenures, one))
  const ends = next ? state.tenures.filter(one => one.until === null && !isIn(next.tenures, one)) : []
  const first = pin === 'found' ? snapshotAt(state) : null
  return [
    ...state.tenures.map(({ role, userId, from, until }) =>
      until === null
        ? say.tenure(say[role](), nameOf(userId), from)
        : say.tenureEnded(say[role](), nameOf(userId), from, until)
    ),
    ...(pin === 'none' ? [say.rosterEmpty()] : []),
    ...(first ? [say.rosterFound(rosterSlot(first.n), nameOf(first.by))] : []),
    ...begins.map(({ role, userId, from }) => say.tenureBegins(say[role](), nameOf(userId), from)),
    ...ends.map(({ role, userId, from }) => say.tenureEnds(say[role](), nameOf(userId), from)),
    ...(next && next.dropped.length > 0 ? [say.rosterDropped(next.dropped.length)] : [])
  ]
}
