import type { Call } from '../http/api'
import { forbidden } from '../http/api-error'
import { isAtLeast, type PlanName } from './plan'

interface Feature {
  path: RegExp
  /** The smallest plan that has it. */
  from: PlanName
  source: string
}

/** What not every plan has, as a whole. What is only counted, its route counts. */
export const features: readonly Feature[] = [
  { path: /^\/api\/v2\/slas\//, from: 'growth', source: 'OAS ListSLAPolicies' },
  {
    path: /^\/api\/v2\/ticket_forms(\/|$)/,
    from: 'growth',
    source: 'https://developer.zendesk.com/api-reference/ticketing/tickets/ticket_forms/'
  },
  {
    path: /^\/api\/v2\/business_hours\/schedules(\/|$)/,
    from: 'growth',
    source: 'https://support.zendesk.com/hc/en-us/articles/203662206'
  },
  {
    path: /^\/api\/v2\/dynamic_content\//,
    from: 'growth',
    source: 'https://support.zendesk.com/hc/en-us/articles/4408882999066'
  },
  { path: /^\/api\/v2\/custom_roles(\/|$)/, from: 'enterprise', source: 'OAS ListCustomRoles' }
]

export const featureAt = (path: string): Feature | undefined => features.find(feature => feature.path.test(path))

/** The documentation names the plans and is silent on the answer: 403, as to anyone without the right. @throws 403 */
export function requirePlan(c: Call): void {
  const feature = featureAt(c.req.path)
  if (feature && !isAtLeast(c.get('desk').control.plan, feature.from)) throw forbidden()
}
