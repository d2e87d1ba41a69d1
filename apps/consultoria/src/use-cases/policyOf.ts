import type { Policy } from '../domain/policy'
import type { Context } from './context'

export const policyOf = ({ catalog }: Context, key: string | null): Policy | null =>
  catalog.policies.find(policy => policy.key === key) ?? null

export const policyByRequestType = ({ catalog }: Context, requestType: unknown): Policy | null =>
  catalog.policies.find(policy => policy.requestType === requestType) ?? null
