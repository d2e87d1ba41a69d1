import { forbidden } from '../http/api-error'
import { booleanOf, type JsonRecord } from '../input'
import type { User } from '../tables/people'
import { isLightAgent, isRestricted } from './agent-kinds'

const rightsOf = (user: User | undefined): Record<string, unknown> => ({
  role: user?.role ?? 'end-user',
  custom_role_id: user?.custom_role_id ?? null,
  only_private_comments: user?.only_private_comments ?? false
})

/** An account without an administrator could be mended by nobody: none takes their own rights. */
const locksOut = (input: JsonRecord): boolean =>
  (input['role'] !== undefined && input['role'] !== 'admin') || booleanOf(input['suspended']) === true

/** Agents delete end users, administrators everybody but themselves. @throws 403 */
export function guardDeletion(actor: User, user: User): void {
  if (actor.id === user.id || (actor.role !== 'admin' && user.role !== 'end-user')) throw forbidden()
}

/**
 * Agents edit end users, and may suspend them; roles and other agents are for admins. Light and restricted agents edit
 * nobody but themselves. `before` is undefined for a new person. @throws 403
 * https://support.zendesk.com/hc/en-us/articles/4408889293978
 */
export function guardRights(actor: User, before: User | undefined, input: JsonRecord): void {
  if (actor.role === 'admin') {
    if (actor.id === before?.id && locksOut(input)) throw forbidden()
    return
  }
  const held = rightsOf(before)
  if (Object.keys(held).some(name => input[name] !== undefined && input[name] !== held[name])) throw forbidden()
  if (actor.id === before?.id) {
    if (input['suspended'] !== undefined || input['ticket_restriction'] !== undefined) throw forbidden()
    return
  }
  if (isRestricted(actor) || isLightAgent(actor) || (before && before.role !== 'end-user')) throw forbidden()
}
