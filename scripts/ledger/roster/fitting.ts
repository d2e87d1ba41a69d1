import { canonicalText } from '../../../apps/consultoria/src/domain/ledger/canonicalText'
import { LIMITS } from '../../../apps/consultoria/src/domain/kernel/limits'
import type { Tenure } from '../../../apps/consultoria/src/domain/people/roles'
import { addSeconds, isBefore, type Instant } from '../../../apps/consultoria/src/domain/kernel/instant'

/** What a fact holds beside its data: slot, hash, operation, author. */
const AROUND = 512
const TWO_YEARS = 2 * 366 * 86_400

export interface Fitting {
  tenures: Tenure[]
  /** Ended long ago and left out, because the record would be too large with them. */
  dropped: Tenure[]
  fits: boolean
}

/** As many tenures as one record holds: what ended more than two years ago goes first, and only where it must. */
export const fitting = (tenures: readonly Tenure[], now: Instant): Fitting => {
  if (isSmall(tenures)) return { tenures: [...tenures], dropped: [], fits: true }
  const oldest = addSeconds(now, -TWO_YEARS)
  const isOld = ({ until }: Tenure): boolean => until !== null && isBefore(until, oldest)
  const kept = tenures.filter(tenure => !isOld(tenure))
  return { tenures: kept, dropped: tenures.filter(isOld), fits: isSmall(kept) }
}

const isSmall = (tenures: readonly Tenure[]): boolean =>
  new TextEncoder().encode(canonicalText({ tenures })).length + AROUND <= LIMITS.textBytes
