import { isCounted } from './entries'
import { startedMinutes } from '../kernel/duration'
import { sumOf } from '../kernel/grouping'
import type { PayerSlice } from '../payer/slice'
import type { RecordedEntry } from './slice'
import { isPayers } from '../payer/paying'

interface Transferred {
  entries: readonly RecordedEntry[]
  payer: Pick<PayerSlice, 'kind' | 'chosen' | 'transferSent'>
}

/** Time this Unit's managerial transfer covers; what was recorded before it was authorised stays out. */
const transferredSeconds = ({ entries, payer }: Transferred): number =>
  sumOf(
    entries.filter(entry => isPayers(entry, payer) && isCounted(entry)),
    entry => entry.coveredSeconds
  )

/** The real hours of the transfer's message, whole minutes rounded up once: 1:05. */
export const transferHours = (consultation: Transferred): string => {
  const minutes = startedMinutes(transferredSeconds(consultation))
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** Not sent yet, not known to be on the ticket, or sent with hours that are no longer the real ones (T22). */
export const isTransferDue = (consultation: Transferred & { pendingUpdates: readonly { kind: string }[] }): boolean => {
  const { payer, pendingUpdates } = consultation
  if (payer.kind !== 'unit_transfer') return false
  if (pendingUpdates.some(({ kind }) => kind === 'transfer_sent')) return true
  return payer.transferSent?.data.hours !== transferHours(consultation)
}
