import { requireAgent, type Call } from '../../http/api'
import { forbidden } from '../../http/api-error'
import { isLightAgent, isRestricted } from '../../people/agent-kinds'
import type { User } from '../../tables/people'

/**
 * Unrestricted agents look after what is suspended or deleted; on Enterprise a custom role can take that away, which this
 * account has not. @throws 403
 */
export function requireUnrestricted(c: Call): User {
  const actor = requireAgent(c)
  if (isRestricted(actor) || isLightAgent(actor)) throw forbidden()
  return actor
}
