import { FINANCE_GROUP, LEADERS_GROUP } from '../catalog/names'
import { addSeconds, isBefore } from '../domain/instant'
import { LIMITS } from '../domain/ledger/limits'
import { holdsRole, type Role, type Roles, type Tenure } from '../domain/ledger/roles'
import { instant, listOf, object, oneOf, orNull, whole } from '../domain/ledger/shape'
import type { Instant } from '../domain/policy'
import type { AccountError, Member } from '../ports'
import type { Result } from '../domain/result'
import type { Context } from './context'
import { readRoster } from './roster'

/** A fact that does not count yet, and the roles of which one would make it count. */
export interface Doubt {
  userId: number
  at: Instant
  roles: Role[]
}

const REMEMBERED_SECONDS = 900

interface Remembered {
  tenures: Tenure[]
  at: Instant
}

const isRemembered = object<Remembered>({
  tenures: listOf(
    object<Tenure>({
      userId: whole,
      role: oneOf('leader', 'finance', 'administrator'),
      from: instant,
      until: orNull(instant)
    })
  ),
  at: instant
})

const begun = new WeakMap<Context['ports'], Roles>()

/**
 * What is known without asking: which roles whoever sits here holds from now on, and who was found to hold one in the last
 * quarter of an hour. Since when somebody holds it, only the account says.
 */
export async function ownRoles(context: Context): Promise<Roles> {
  const { ports } = context
  const kept = begun.get(ports)
  if (kept) return kept
  const me = await ports.directory.me()
  const from = addSeconds(ports.clock.now(), -LIMITS.clockSlack)
  const has = (key: string): boolean => me.groupIds.some(id => id === ports.account.groups[key])
  const mine: Role[] = [
    ...(has(LEADERS_GROUP) ? (['leader'] as const) : []),
    ...(has(FINANCE_GROUP) ? (['finance'] as const) : []),
    ...(me.role === 'admin' ? (['administrator'] as const) : [])
  ]
  const own = mine.map(role => ({ userId: me.id, role, from, until: null }))
  const roles: Roles = { tenures: [...own, ...remembered(context)], unread: [] }
  begun.set(ports, roles)
  return roles
}

/** The holders of the doubted roles as the account and, where those do not answer for it, the roster tell. */
export async function askRoles(
  context: Context,
  doubts: readonly Doubt[]
): Promise<{ roles: Roles; asked: readonly Role[] }> {
  const asked = [...new Set(doubts.flatMap(({ roles }) => roles))]
  const own = await ownRoles(context)
  const answers = await Promise.all(asked.map(async role => ({ role, answer: await holdersOf(context, role) })))
  const unread = answers.flatMap(({ role, answer }) => (answer.ok ? [] : [role]))
  const today = answers.flatMap(({ role, answer }) => (answer.ok ? answer.value.map(asTenure(role)) : []))
  remember(context, today)
  const tenures = [...own.tenures, ...today]
  const isAnswered = (doubt: Doubt): boolean =>
    doubt.roles.some(role => holdsRole({ tenures }, role, doubt.userId, doubt.at))
  if (doubts.every(isAnswered)) return { roles: { tenures, unread: [] }, asked }
  const roster = await readRoster(context)
  if (!roster.ok) return { roles: { tenures, unread: asked }, asked: [] }
  const read = asked.filter(role => !unread.includes(role))
  return { roles: { tenures: [...tenures, ...roster.value.tenures], unread }, asked: read }
}

const asTenure =
  (role: Role) =>
  ({ id, since }: Member): Tenure => ({ userId: id, role, from: since, until: null })

/** Who holds a role now, and since when the account says so. */
export function holdersOf({ ports }: Context, role: Role): Promise<Result<Member[], AccountError>> {
  if (role === 'administrator') return ports.directory.administrators()
  return ports.directory.members(role === 'leader' ? LEADERS_GROUP : FINANCE_GROUP)
}

function remembered({ ports }: Context): Tenure[] {
  const kept = ports.drafts.load(KEY, isRemembered)
  return kept !== null && isBefore(ports.clock.now(), addSeconds(kept.at, REMEMBERED_SECONDS)) ? kept.tenures : []
}

function remember({ ports }: Context, tenures: Tenure[]): void {
  ports.drafts.save(KEY, { tenures, at: ports.clock.now() } satisfies Remembered)
}

const KEY = 'roles'
