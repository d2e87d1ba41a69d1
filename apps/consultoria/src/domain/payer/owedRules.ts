import type { Counted, Owed } from '../consultation/consultation'
import type { FoldState, Handler } from '../consultation/foldState'

/** Said on the phone: what was said is confirmed in public, and until that is found it is owed. */
export const owesConfirmation = ({ shown }: FoldState, acceptance: Counted<'accepted'>): void => {
  if (acceptance.data.channel === 'oral') shown.owed.push({ kind: 'accepted', ...acceptance })
}

/** The transfer in force is owed until it is on the ticket; one that another replaced, or another choice of payer, is not. */
export const owesTransfer = ({ shown }: FoldState, transfer: Counted<'transfer_sent'> | null): void => {
  shown.owed = shown.owed.filter(({ kind }) => kind !== 'transfer_sent')
  if (transfer) shown.owed.push({ kind: 'transfer_sent', ...transfer })
}

/** A confirmation is a comment; a transfer is an update without one. */
export const updateLinked: Handler<'update_linked'> = ({ shown }, { data }) => {
  const target = shown.owed.find(({ n }) => n === data.fact)
  if (!target) return 'unknown_target'
  if (target.kind === 'accepted' && data.commentId === null) return 'contradicts'
  shown.owed = shown.owed.filter((owed: Owed) => owed !== target)
  return null
}
