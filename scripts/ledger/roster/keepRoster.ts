import { randomUUID } from 'node:crypto'
import { holdsRole, type Tenure } from '../../../apps/consultoria/src/domain/people/roles'
import { nextRoster } from '../../../apps/consultoria/src/domain/roster/roster'
import { ok, refuse } from '../../../apps/consultoria/src/domain/kernel/result'
import { appendTo, readOn, type StreamKind } from '../../../apps/consultoria/src/application/ledger/appendFact'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { type Installation, installations, writeSettings } from '../../deploy/installation'
import { Stopped } from '../../terminal/failure'
import { words } from '../../terminal/language'
import { refusalSentence } from '../refusalSentence'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { type Fitting, fitting } from './fitting'
import { type Holders, readHolders } from './holders'
import { rosterHashOf } from '../../../packages/zendesk-wire/rosterHash'
import { type RosterSetting, type RosterState, rosterKind } from './rosterStream'

/** The roster as it is, and what is to be done so that it says who holds which role. */
export interface RosterPlan {
  state: RosterState
  kind: StreamKind<RosterState>
  holders: Holders['holders']
  /** The snapshot to write; null = the last one still holds. */
  next: Fitting | null
  /** `kept` = the setting names it, `found` = a record is there and the setting does not name it, `none` = there is no record. */
  pin: 'kept' | 'found' | 'none'
  installation: Installation
}

/** @throws {Stopped} where somebody's roles cannot be read: a snapshot without them would end their tenures */
export const planRoster = async (context: LedgerContext, installation: Installation): Promise<RosterPlan> => {
  const { holders, unread } = await readHolders(context)
  if (unread.length > 0) throw new Stopped(words().upkeep.rolesHidden(unread.join(', ')))
  const hash = rosterHashOf(installation.settings)
  const setting: RosterSetting = {
    hash,
    administrators: new Set(holders.flatMap(({ role, userId }) => (role === 'administrator' ? [userId] : []))),
    now: context.ports.clock.now
  }
  const kind = rosterKind(setting)
  const read = await readOn(context, kind, undefined)
  if (!read.ok) throw new Stopped(refusalSentence(read.error))
  const state = read.value
  const pin = state.pin === null ? 'none' : state.pin === hash ? 'kept' : 'found'
  return { state, kind, holders, next: nextOf(state, holders, context), pin, installation }
}

const nextOf = (
  { tenures, pin }: RosterState,
  holders: Holders['holders'],
  { ports }: LedgerContext
): Fitting | null => {
  const now = ports.clock.now()
  const next = nextRoster(tenures, holders, now) ?? (pin === null ? [...tenures] : null)
  if (next === null) return null
  const fit = fitting(next, now)
  if (!fit.fits) throw new Stopped(words().upkeep.rosterTooLong(fit.tenures.length))
  return fit
}

/**
 * Writes the next snapshot where there is one, and puts the first one's hash into the app's setting. Killed in between, the next
 * run finds the record and only sets the setting. @throws {Stopped}
 */
export const keepRoster = async (
  client: ZendeskClient,
  context: LedgerContext,
  { state, kind, holders, next, installation }: RosterPlan
): Promise<RosterState> => {
  let after = state
  if (next) {
    const identity = { kind: 'roster_set' as const, op: `roster-${randomUUID()}` }
    const written = await appendTo(
      context,
      kind,
      identity,
      seen => {
        const fit = nextOf(seen, holders, context)
        return fit ? ok({ kind: 'roster_set', data: { tenures: fit.tenures } }) : refuse('already_done')
      },
      state
    )
    if (written.ok) after = written.value.state
    else if (written.error.code === 'leader_only')
      throw new Stopped(words().upkeep.rosterFollows(namesOf(state, context)))
    // somebody else wrote the same just now
    else if (written.error.code === 'already_done') after = await readAgain(context, kind)
    else throw new Stopped(refusalSentence(written.error))
  }
  if (after.pin === null) throw new Stopped(words().upkeep.hashNotKept(installation.id))
  if (rosterHashOf(installation.settings) !== after.pin) await writeRosterHash(client, installation, after.pin)
  return after
}

/** Writes the setting beside all others, and looks whether it was kept. @throws {Stopped} */
const writeRosterHash = async (client: ZendeskClient, { id, settings }: Installation, hash: string) => {
  await writeSettings(client, id, { ...settings, roster_hash: hash })
  const after = (await installations(client)).find(one => one.id === id)
  if (!after || rosterHashOf(after.settings) !== hash) throw new Stopped(words().upkeep.hashNotKept(id))
}

const readAgain = async (context: LedgerContext, kind: StreamKind<RosterState>): Promise<RosterState> => {
  const read = await readOn(context, kind, undefined)
  if (!read.ok) throw new Stopped(refusalSentence(read.error))
  return read.value
}

/** Administrators whom the roster names: one of them must run it. */
const namesOf = ({ roster }: RosterState, { ports }: LedgerContext): string =>
  roster.tenures
    .filter(
      ({ role, userId }: Tenure) => role === 'administrator' && holdsRole(roster, role, userId, ports.clock.now())
    )
    .map(({ userId }) => userId)
    .join(', ')
