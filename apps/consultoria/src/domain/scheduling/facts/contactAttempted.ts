import { addSeconds, isBefore } from '../../kernel/instant'
import { LIMITS } from '../../kernel/limits'
import { defineFact, isBlank } from '../../ledger/defineFact'
import { contactAttemptedData } from '../data'
import type { SchedulingSlice } from '../slice'

/** Somebody tried to reach the client by phone: when, under which number, and what came of it. */
export const contactAttempted = defineFact({
  kind: 'contact_attempted',
  schema: contactAttemptedData,
  apply(scheduling: SchedulingSlice, fact) {
    const { at, number } = fact.data
    const isAhead = isBefore(addSeconds(fact.at, LIMITS.clockSlack), at)
    return isAhead || isBlank(number) ? 'contradicts' : { ...scheduling, attempts: [...scheduling.attempts, fact] }
  }
})
