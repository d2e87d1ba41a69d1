import { fold } from '../../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import type { Period } from '../../../apps/consultoria/src/domain/kernel/calendar'
import { slotName, ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { overlappingPairs, placedEntries } from '../../../apps/consultoria/src/domain/time/overlap'
import { periodOf } from '../../../apps/consultoria/src/domain/time/timeEntry'
import { words } from '../../terminal/language'
import type { VerifyFinding } from './checkConfiguration'
import { aboutStream } from './streamFinding'

/**
 * T15: minutes of one analyst that two tickets hold. One ticket's stream cannot know the other's, and what is looked up when
 * an entry is written comes from a search that lags: here everything is read.
 */
export const checkOverlaps = (
  streams: ReadonlyMap<string, readonly ReadRecord[]>,
  context: FoldContext
): VerifyFinding[] => {
  const placed = [...streams].flatMap(([stream, records]) => {
    const isWorthAFold = ticketOfStream(stream) !== null && records.some(hasTimes)
    return isWorthAFold ? placedEntries(stream, fold(stream, records, context).entries) : []
  })
  return overlappingPairs(placed).map(([first, second]) => ({
    ...aboutStream(second.stream, second.n),
    message: words().commands.sameMinutes(
      second.analystId,
      spanOf(second),
      slotName(first.stream, first.n),
      spanOf(first)
    )
  }))
}

const spanOf = ({ start, end }: Period): string => `${start}–${end}`

const hasTimes = ({ reading }: ReadRecord): boolean =>
  reading.kind === 'fact' && reading.fact.kind === 'entry' && periodOf(reading.fact.data) !== null
