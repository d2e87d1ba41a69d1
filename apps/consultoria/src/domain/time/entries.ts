import type { RecordedEntry } from './slice'

/** It counts no more, whoever voided or corrected it: no money hangs on it. */
export const isWithdrawn = ({ status }: Pick<RecordedEntry, 'status'>): boolean =>
  status === 'voided' || status === 'corrected'

/** It is in the sums, charged or waived. */
export const isCounted = ({ status }: Pick<RecordedEntry, 'status'>): boolean =>
  status === 'counts' || status === 'waived'

/** Entries whose public comment has not been found yet. */
export const unlinked = <E extends RecordedEntry>({ entries }: { entries: readonly E[] }): E[] =>
  entries.filter(entry => entry.commentId === null && !isWithdrawn(entry))

/** The entry without its charge; its true time stays. */
export const uncharged = (entry: RecordedEntry, why: Exclude<RecordedEntry['unbillable'], null>): RecordedEntry => ({
  ...entry,
  billableSeconds: 0,
  coveredSeconds: 0,
  packageSeconds: 0,
  unbillableSeconds: entry.data.seconds,
  portions: [],
  above: [],
  price: null,
  unbillable: why
})
