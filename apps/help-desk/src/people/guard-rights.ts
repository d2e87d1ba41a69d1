import { forbidden } from '../http/api-error'
import type { JsonRecord } from '../input'
import type { User } from '../tables/people'
import { isLightAgent, isRestricted } from './agent-kinds'

const rightsOf = (user: User | undefined): Record<string, unknown> => ({
  role: user?.role ?? 'end-user',
  custom_role_id: user?.custom_role_id ?? null,
  only_private_comments: user?.only_private_comments ?? false
})

/**
 * Agents edit end users, and may suspend them; roles and other agents are for admins. Light and restricted agents edit
 * nobody but themselves. `before` is undefined for a new person. @throws 403
 * https://support.zendesk.com/hc/en-us/articles/4408889293978
 */
export function guardRights(actor: User, before: User | undefined, input: JsonRecord): void {
  if (actor.role === 'admin') return
  const held = rightsOf(before)
  if (Object.keys(held).some(name => input[name] !== undefined && input[name] !== held[name])) throw forbidden()
  if (actor.id === before?.id) {
    if (input['suspended'] !== undefined || input['ticket_restriction'] !== undefined) throw forbidden()
    return
  }
  if (isRestricted(actor) || isLightAgent(actor) || (before && before.role !== 'end-user')) throw forbidden()
}
