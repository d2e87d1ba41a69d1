export const planNames = ['team', 'growth', 'professional', 'enterprise'] as const
/** The Suite plan an account is on. */
export type PlanName = (typeof planNames)[number]

/** An account has everything unless a test says otherwise. */
export const defaultPlan: PlanName = 'enterprise'

export const isPlanName = (value: unknown): value is PlanName => planNames.some(name => name === value)

export const isAtLeast = (plan: PlanName, least: PlanName): boolean =>
  planNames.indexOf(plan) >= planNames.indexOf(least)

/** https://developer.zendesk.com/documentation/custom-data/introduction */
export const objectLimit: Record<PlanName, number> = { team: 3, growth: 5, professional: 30, enterprise: 50 }
export const lookupLimit: Record<PlanName, number> = { team: 5, growth: 5, professional: 10, enterprise: 10 }

/** https://support.zendesk.com/hc/en-us/articles/203662206: below Enterprise only the default one. */
export const scheduleLimit = (plan: PlanName): number => (isAtLeast(plan, 'enterprise') ? Number.POSITIVE_INFINITY : 1)
