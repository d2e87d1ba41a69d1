import type { Counted, PendingUpdate } from '../consultation/consultation'
import type { FoldState, Handler } from '../consultation/foldState'

/** Said on the phone: what was said is confirmed in public, and until that is found it is pending. */
export const expectsConfirmation = ({ shown }: FoldState, acceptance: Counted<'accepted'>): void => {
  if (acceptance.data.channel === 'oral') shown.pendingUpdates.push({ kind: 'accepted', ...acceptance })
}

/** The transfer in force is pending until it is on the ticket; one that another replaced, or another choice of payer, is not. */
export const expectsTransfer = ({ shown }: FoldState, transfer: Counted<'transfer_sent'> | null): void => {
  shown.pendingUpdates = shown.pendingUpdates.filter(({ kind }) => kind !== 'transfer_sent')
  if (transfer) shown.pendingUpdates.push({ kind: 'transfer_sent', ...transfer })
}

/** A confirmation is a comment; a transfer is an update without one. */
export const updateLinked: Handler<'update_linked'> = ({ shown }, { data }) => {
  const target = shown.pendingUpdates.find(({ n }) => n === data.fact)
  if (!target) return 'unknown_target'
  if (target.kind === 'accepted' && data.commentId === null) return 'contradicts'
  shown.pendingUpdates = shown.pendingUpdates.filter((update: PendingUpdate) => update !== target)
  return null
}
