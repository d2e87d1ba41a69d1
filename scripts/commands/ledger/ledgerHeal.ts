import { holdsRole } from '../../../apps/consultoria/src/domain/people/roles'
import { ROSTER_STREAM, slotName } from '../../../apps/consultoria/src/domain/ledger/slots'
import { Stopped } from '../../terminal/failure'
import { giveUp } from '../../ledger/heal/giveUp'
import { reachOf } from '../../ledger/heal/reach'
import { needsReach, type OddRecord, type Wounds, woundsOf } from '../../ledger/heal/wounds'
import { judgingOf, ledgerContext } from '../../ledger/ledgerContext'
import { type LedgerContents, readLedger } from '../../ledger/readLedger'
import { refusalSentence } from '../../ledger/refusalSentence'
import { planRoster } from '../../ledger/roster/keepRoster'
import { ourInstallation } from '../../deploy/installation'
import { groupsOf, openSparing } from '../../engine/session'
import { aboutStream } from '../../ledger/verify/streamFinding'
import { words } from '../../terminal/language'
import { confirm } from '../../terminal/confirm'
import { print, printJson } from '../../terminal/output'

/** Lists what is wrong with the places of the streams, and gives up the empty ones, which keep everybody from writing. */
export const ledgerHeal = async (names: readonly string[], options: { yes?: true; json?: true }) => {
  const session = openSparing(process.env)
  const { client, definitions } = session
  const say = words().upkeep
  const installation = await ourInstallation(client)
  const context = await ledgerContext(client, definitions, await groupsOf(session), installation.settings)
  const contents = await readLedger(client)
  const roster = await planRoster(context, installation)
  // the roster is planned only where all holders can be read
  const holders = { holders: roster.holders, unread: [] }
  const judging = await judgingOf(context, contents.streams.get(ROSTER_STREAM) ?? [], holders)
  const wounds: Wounds[] = []
  for (const [stream, records] of chosen(contents, names)) {
    if (!needsReach(stream, records)) continue
    const found = woundsOf(stream, records, await reachOf(context, stream, roster.state))
    if (found) wounds.push(found)
  }
  if (options.json) printJson(wounds.map(one => ({ ...one, can: one.empty.length > 0 ? 'abandon' : 'nothing' })))
  else print(wounds.length > 0 ? wounds.flatMap(linesOf) : [say.nothingToHeal()])
  const open = wounds.filter(({ empty }) => empty.length > 0)
  if (open.length === 0) return

  const me = await context.ports.directory.me()
  const now = context.ports.clock.now()
  const isAdministrator = me.role === 'admin' || holdsRole(judging.context.roles, 'administrator', me.id, now)
  if (!isAdministrator && !holdsRole(judging.context.roles, 'leader', me.id, now)) throw new Stopped(say.healOnly())
  await confirm(say.healStreams(open.length, session.name), options.yes)
  const failed: string[] = []
  for (const { stream } of open) {
    const done = await giveUp(context, stream, roster.kind)
    if (!done.ok) {
      const isOfRoster = stream === ROSTER_STREAM && done.error.code === 'leader_only'
      const why = isOfRoster ? say.healRosterOnly() : refusalSentence(done.error)
      failed.push(say.notHealed(stream, why))
    } else if (!options.json) print([say.healed(stream, slots(stream, done.value))])
  }
  if (failed.length > 0) throw new Stopped([...failed, say.someNotHealed(failed.length)])
}

type Streams = [string, LedgerContents['streams'] extends Map<string, infer R> ? R : never][]

/** All streams, or the ones named by a ticket's number or by their own name. @throws {Stopped} for one that is not there */
const chosen = ({ streams }: LedgerContents, names: readonly string[]): Streams => {
  if (names.length === 0) return [...streams]
  return names.map(name => {
    const stream = /^\d+$/.test(name) ? `t${name}` : name
    const records = streams.get(stream)
    if (!records) throw new Stopped(words().upkeep.noStream(name))
    return [stream, records]
  })
}

const slots = (stream: string, all: readonly number[]): string => all.map(n => slotName(stream, n)).join(', ')

const linesOf = ({ stream, empty, records }: Wounds): string[] => {
  const say = words().upkeep
  const { about } = aboutStream(stream)
  return [
    ...(empty.length > 0 ? [`${about}: ${say.emptySlots(slots(stream, empty))}; ${say.canAbandon()}`] : []),
    ...records.map(one => `${aboutStream(stream, one.n).about}: ${oddLine(one)}`)
  ]
}

const oddLine = ({ id, name, externalId, why, place }: OddRecord): string => {
  const { upkeep, whys } = words()
  const what =
    why === 'no_external_id' || why === 'other_name'
      ? upkeep.missingIds(id, name, externalId)
      : `${words().commands.record(id)}: ${whys[why]()}`
  return `${what}; ${place === 'holds' ? `${upkeep.takesPlace()}; ${upkeep.freesPlace()}` : upkeep.inNobodysWay()}`
}
