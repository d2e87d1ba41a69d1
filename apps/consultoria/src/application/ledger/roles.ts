import { FINANCE_GROUP, INTEGRATIONS_GROUP, LEADERS_GROUP } from '../../catalog/names'
import { addSeconds, isBefore, type Instant } from '../../domain/kernel/instant'
import { LIMITS } from '../../domain/kernel/limits'
import { holdsRole, tenure, type Role, ROLES, type Roles, type Tenure } from '../../domain/people/roles'
import * as z from 'zod/mini'
import { instant } from '../../domain/kernel/schema'
import type { AccountError, Member } from '../../ports'
import { ok, refused, type Result } from '../../domain/kernel/result'
import { readRecords } from '../../domain/factText'
import { ROSTER_STREAM } from '../../domain/ledger/slots'
import { foldRoster, isWhole, type Roster } from '../../domain/roster/roster'
import { isInGroup, type LedgerContext } from '../context'

/** A fact that does not count yet, and the roles of which one would make it count. */
export interface Doubt {
  userId: number
  at: Instant
  roles: Role[]
}

const REMEMBERED_SECONDS = 900

const rememberedSchema = z.object({ tenures: z.array(tenure), at: instant })

const begun = new WeakMap<LedgerContext['ports'], Roles>()

/**
 * What is known without asking: which roles whoever sits here holds from now on, and who was found to hold one in the last
 * quarter of an hour. Since when somebody holds it, only the account says.
 */
export async function ownRoles(context: LedgerContext): Promise<Roles> {
  const { ports } = context
  const kept = begun.get(ports)
  if (kept) return kept
  const me = await ports.directory.me()
  const from = addSeconds(ports.clock.now(), -LIMITS.clockSlack)
  const mine: Role[] = [
    ...(isInGroup(ports, me, LEADERS_GROUP) ? (['leader'] as const) : []),
    ...(isInGroup(ports, me, FINANCE_GROUP) ? (['finance'] as const) : []),
    ...(me.role === 'admin' ? (['administrator'] as const) : []),
    ...(isInGroup(ports, me, INTEGRATIONS_GROUP) ? (['integration'] as const) : [])
  ]
  const own = mine.map(role => ({ userId: me.id, role, from, until: null }))
  const roles: Roles = { tenures: [...own, ...remembered(context)], unread: [] }
  begun.set(ports, roles)
  return roles
}

/**
 * The holders of the doubted roles as the account and, where those do not answer for it, the roster tell. One role after the
 * other, the likeliest first: most facts are answered for by the first list.
 */
export async function askRoles(context: LedgerContext, doubts: readonly Doubt[]): Promise<Asked> {
  const own = await ownRoles(context)
  const today: Tenure[] = []
  const asked: Role[] = []
  const unread: Role[] = []
  const isAnswered = ({ roles, userId, at }: Doubt, tenures: readonly Tenure[]): boolean =>
    roles.some(role => holdsRole({ tenures }, role, userId, at))
  const open = (): Doubt[] => doubts.filter(doubt => !isAnswered(doubt, [...own.tenures, ...today]))
  for (const role of ROLES) {
    if (!open().some(({ roles }) => roles.includes(role))) continue
    const answer = await holdersOf(context, role)
    if (answer.ok) {
      asked.push(role)
      today.push(...answer.value.map(asTenure(role)))
    } else unread.push(role)
  }
  remember(context, today)
  const tenures = [...own.tenures, ...today]
  if (open().length === 0) return { roles: { tenures, unread: [] }, asked }
  const roster = await readRoster(context)
  if (!roster.ok) return { roles: { tenures, unread: [...asked, ...unread] }, asked: [] }
  return { roles: { tenures: [...tenures, ...roster.value.tenures], unread }, asked }
}

/** The roles that facts are judged with. */
interface Asked {
  roles: Roles
  /** Whose holders were asked for: who is not among them does not hold them. */
  asked: readonly Role[]
}

/**
 * Facts judged anew until no doubt is left that asking could settle: what was turned down for want of one role hides that
 * another is wanted behind it.
 */
export async function settleDoubts<Judged extends Asked>(
  context: LedgerContext,
  first: Judged,
  doubtsOf: (judged: Judged) => readonly Doubt[],
  judge: (asked: Asked) => Judged
): Promise<Judged> {
  let now = first
  for (const _ of ROLES) {
    const { asked } = now
    const doubts = doubtsOf(now).filter(({ roles }) => roles.some(role => !asked.includes(role)))
    if (doubts.length === 0) break
    const answer = await askMore(context, now, doubts)
    now = judge(answer)
    // nobody else could be asked
    if (answer.asked.length === asked.length) break
  }
  return now
}

/** The same beside what was asked before: who holds another role goes on holding the first. */
async function askMore(context: LedgerContext, known: Asked, doubts: readonly Doubt[]): Promise<Asked> {
  const { roles, asked } = await askRoles(context, doubts)
  const unread = new Set([...known.roles.unread.filter(role => !asked.includes(role)), ...roles.unread])
  return {
    roles: { tenures: [...known.roles.tenures, ...roles.tenures], unread: [...unread] },
    asked: [...new Set([...known.asked.filter(role => !unread.has(role)), ...asked])]
  }
}

const asTenure =
  (role: Role) =>
  ({ id, since }: Member): Tenure => ({ userId: id, role, from: since, until: null })

const GROUPS = { leader: LEADERS_GROUP, finance: FINANCE_GROUP, integration: INTEGRATIONS_GROUP } as const

/** Who holds a role now, and since when the account says so. */
export function holdersOf({ ports }: LedgerContext, role: Role): Promise<Result<Member[], AccountError>> {
  if (role === 'administrator') return ports.directory.administrators()
  return ports.directory.members(GROUPS[role])
}

/** Who held which role when, as the administrators' snapshots tell; empty where the installation has no roster yet. */
async function readRoster({ ports }: LedgerContext): Promise<Result<Roster, AccountError>> {
  if (ports.account.rosterHash === null) return ok(foldRoster([], null))
  const read = await ports.ledger.read(ROSTER_STREAM)
  if (!read.ok) return read
  const roster = foldRoster(await readRecords(read.value), ports.account.rosterHash)
  return isWhole(roster, ports.account.rosterHash) ? ok(roster) : refused({ kind: 'missing' })
}

function remembered({ ports }: LedgerContext): Tenure[] {
  const kept = ports.drafts.load(KEY, rememberedSchema)
  return kept !== null && isBefore(ports.clock.now(), addSeconds(kept.at, REMEMBERED_SECONDS)) ? kept.tenures : []
}

function remember(context: LedgerContext, tenures: Tenure[]): void {
  const kept = remembered(context).filter(({ role }) => !tenures.some(tenure => tenure.role === role))
  if (tenures.length === 0) return
  context.ports.drafts.save(KEY, { tenures: [...kept, ...tenures], at: context.ports.clock.now() } satisfies z.infer<
    typeof rememberedSchema
  >)
}

const KEY = 'roles'
