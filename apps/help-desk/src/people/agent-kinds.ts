import type { User } from '../tables/people'
import { lightAgentRoleId } from './custom-roles'

/** Light agents read tickets and comment in private; nothing is assigned to them. */
export const isLightAgent = (user: User): boolean => user.role === 'agent' && user.custom_role_id === lightAgentRoleId

/** Whose comments are private whatever they ask for. */
export const commentsInPrivate = (user: User): boolean =>
  isLightAgent(user) || (user.role === 'agent' && user.only_private_comments === true)

/** Restricted agents do not see every ticket, and neither create nor edit end users. https://support.zendesk.com/hc/en-us/articles/4803993367706 */
export const isRestricted = (user: User): boolean =>
  user.role === 'agent' && user.ticket_restriction !== undefined && user.ticket_restriction !== null

/** An agent in office whom tickets can be given to. */
export const isAssignable = (user: User): boolean =>
  user.active && !user.suspended && user.role !== 'end-user' && !isLightAgent(user)
