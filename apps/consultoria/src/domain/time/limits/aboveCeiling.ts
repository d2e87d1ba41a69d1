import { sumOf } from '../../kernel/grouping'
import { ceilingOf } from '../../payer/ceiling'
import { isPayers } from '../../payer/paying'
import type { PayerSlice } from '../../payer/slice'
import { isCounted } from '../entries'
import type { RecordedEntry } from '../slice'

/** Since these versions a minute above the ceiling of whoever pays is not theirs to pay before they have agreed to more. */
const CEILING_KEPT = { client: 3, unit: 4 }

export const isCeilingKept = ({ version, payer }: { version: number; payer: Pick<PayerSlice, 'kind'> }): boolean =>
  version >= (payer.kind === 'client' ? CEILING_KEPT.client : CEILING_KEPT.unit)

type Portions = RecordedEntry['portions']

export const secondsIn = (portions: Portions): number => sumOf(portions, ({ seconds }) => seconds)

/** Seconds of an entry that lie behind the consent, whether or not a ceiling lets them be charged. */
export const behindGate = ({ coveredSeconds, above }: Pick<RecordedEntry, 'coveredSeconds' | 'above'>): number =>
  coveredSeconds + secondsIn(above)

/** Seconds that the ceiling still holds, without those of an entry that is taken out; null = nothing limits them. */
export const roomUnder = (
  payer: Pick<PayerSlice, 'kind' | 'chosen' | 'approval' | 'clientCeiling'>,
  entries: readonly RecordedEntry[],
  without?: number
): number | null => {
  const ceiling = ceilingOf(payer)
  if (ceiling === null) return null
  const charged = entries.filter(entry => isCounted(entry) && isPayers(entry, payer) && entry.n !== without)
  return Math.max(0, ceiling * 60 - sumOf(charged, ({ coveredSeconds }) => coveredSeconds))
}

/** Entries of whoever pays now of which something waits above the ceiling. */
export const heldAbove = <E extends RecordedEntry>({
  entries,
  payer
}: {
  entries: readonly E[]
  payer: Pick<PayerSlice, 'kind' | 'chosen'>
}): E[] => entries.filter(entry => isCounted(entry) && isPayers(entry, payer) && entry.above.length > 0)

/** The first seconds that fit, and the rest, each at its own price. */
export const partedAt = (portions: Portions, room: number): { within: Portions; above: Portions } => {
  const within: Portions = []
  const above: Portions = []
  let left = room
  for (const { seconds, price } of portions) {
    const taken = Math.min(left, seconds)
    left -= taken
    if (taken > 0) within.push({ seconds: taken, price })
    if (seconds > taken) above.push({ seconds: seconds - taken, price })
  }
  return { within, above }
}

/** The entry with more of what lay above the ceiling charged, or transferred, as far as there is room now. */
export const released = (entry: RecordedEntry, room: number): RecordedEntry => {
  const { within, above } = partedAt(entry.above, room)
  const seconds = secondsIn(within)
  if (seconds === 0) return entry
  const coveredSeconds = entry.coveredSeconds + seconds
  if (entry.payer === 'unit_transfer') return { ...entry, above, coveredSeconds, unbillable: 'other_payer' }
  const portions = [...entry.portions, ...within]
  return {
    ...entry,
    portions,
    above,
    price: portions.at(-1)?.price ?? null,
    billableSeconds: entry.billableSeconds + seconds,
    coveredSeconds,
    unbillableSeconds: entry.unbillableSeconds - seconds,
    unbillable: null
  }
}
