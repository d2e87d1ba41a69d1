import type { Consultation, Entry } from './consultation'

/** It counts no more, whoever voided or corrected it: no money hangs on it. */
export const isWithdrawn = ({ status }: Pick<Entry, 'status'>): boolean => status === 'voided' || status === 'corrected'

/** Entries whose public comment has not been found yet. */
export const unlinked = ({ entries }: Pick<Consultation, 'entries'>): Entry[] =>
  entries.filter(entry => entry.commentId === null && !isWithdrawn(entry))
