import { startedSteps } from '../kernel/duration'
import type { BillingSettings } from './settings'

/** The declared rule of a modality: what is billed for the seconds of one scope. */
interface RoundingRule {
  minimumMinutes: number
  incrementMinutes: number
}

export const roundingRule = ({
  minimumMinutes,
  incrementMinutes
}: Pick<BillingSettings, 'minimumMinutes' | 'incrementMinutes'>): RoundingRule => ({
  minimumMinutes,
  incrementMinutes
})

/** Minutes billed for the sum of a scope's seconds: rounded up once to started increments, at least the minimum; 0 for none. */
export const billedMinutes = (seconds: number, { minimumMinutes, incrementMinutes }: RoundingRule): number =>
  seconds <= 0 ? 0 : Math.max(minimumMinutes, startedSteps(seconds, Math.max(1, incrementMinutes)))

/** What seconds add to a scope of which a part is billed already: 4 min are 10, then 3 add 0, then 5 add 2. */
export const addedMinutes = (billedBefore: number, seconds: number, rule: RoundingRule): number =>
  billedMinutes(billedBefore + seconds, rule) - billedMinutes(billedBefore, rule)
