import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import { foldRoster, type Holder, nextRoster } from '../../../apps/consultoria/src/domain/roster/roster'
import { ROSTER_STREAM } from '../../../apps/consultoria/src/domain/ledger/slots'
import { type Problem, rejectedProblems } from '../../../apps/consultoria/src/domain/audit/verify'
import type { Instant } from '../../../apps/consultoria/src/domain/kernel/instant'
import type { VerifyFinding } from '../verify/checkConfiguration'
import { aboutStream, findingOf } from '../verify/streamFinding'
import { words } from '../../terminal/language'

interface RosterCheck {
  records: readonly ReadRecord[]
  /** What the app's setting names; null = nothing. */
  hash: string | null
  /** Who holds which role now; null = that could not be read. */
  holders: readonly Holder[] | null
  now: Instant
}

/** The roster is there, the app's setting names it, and every snapshot in it counts. */
export const checkRoster = ({ records, hash, holders, now }: RosterCheck): VerifyFinding[] => {
  const say = words().upkeep
  const about = aboutStream(ROSTER_STREAM)
  if (hash === null) return [{ ...about, message: say.hashMissing() }]
  const roster = foldRoster(records, hash)
  if (roster.since === null) return [{ ...about, message: say.hashNamesNothing() }]
  const problems: Problem[] = [
    ...rejectedProblems(roster.rejected),
    ...roster.newer.map(n => ({ n, code: 'newer' as const, detail: '' }))
  ]
  const isBehind = holders !== null && nextRoster(roster.tenures, holders, now) !== null
  return [
    ...problems.map(problem => findingOf(ROSTER_STREAM, problem)),
    ...(isBehind ? [{ ...about, message: say.rosterBehind(), information: true }] : [])
  ]
}
