import { isBefore, type Instant } from '../kernel/instant'
import * as z from 'zod/mini'
import { instant, whole } from '../kernel/schema'

/** The likeliest holder of a right first: in this order they are asked for. */
export const ROLES = ['leader', 'finance', 'administrator', 'integration'] as const
export type Role = (typeof ROLES)[number]

/** From when until when somebody holds a role; `until` null = still does. */
export const tenure = z.object({ userId: whole, role: z.enum(ROLES), from: instant, until: z.nullable(instant) })
export type Tenure = z.infer<typeof tenure>

/** Somebody stands in for the leader of a team (its key) who is away. */
export interface Deputyship {
  team: string
  userId: number
  from: Instant
  /** The first instant at which the leader is back. */
  until: Instant
}

export const isDeputyOf = (deputies: readonly Deputyship[], team: string, userId: number, at: Instant): boolean =>
  deputies.some(
    deputy =>
      deputy.team === team && deputy.userId === userId && !isBefore(at, deputy.from) && isBefore(at, deputy.until)
  )

/** Whose word it is that facts are in order. */
export const EVIDENCE_CHECKERS: readonly Role[] = ['leader', 'finance', 'administrator']

/** Who held what when: a fact is judged by the roles its author held at its instant, whoever has left since. */
export interface Roles {
  tenures: readonly Tenure[]
  /** The members of these could not be read: what needs them is pending, never turned down. */
  unread: readonly Role[]
}

export const NO_ROLES: Roles = { tenures: [], unread: [] }

/** Held for ever: for somebody whose beginning nobody knows. */
export const ALWAYS: Instant = '2000-01-01T00:00:00Z'

export const holdsRole = ({ tenures }: Pick<Roles, 'tenures'>, role: Role, userId: number, at: Instant): boolean =>
  tenures.some(
    tenure =>
      tenure.role === role &&
      tenure.userId === userId &&
      !isBefore(at, tenure.from) &&
      (tenure.until === null || isBefore(at, tenure.until))
  )

export const mayCheckEvidence = (roles: Pick<Roles, 'tenures'>, userId: number, at: Instant): boolean =>
  EVIDENCE_CHECKERS.some(role => holdsRole(roles, role, userId, at))

/** Whose word makes up for an announcement that a fact's own author never made. */
export const mayVouch =
  (roles: Pick<Roles, 'tenures'>) =>
  (userId: number, at: Instant): boolean =>
    holdsRole(roles, 'leader', userId, at)
