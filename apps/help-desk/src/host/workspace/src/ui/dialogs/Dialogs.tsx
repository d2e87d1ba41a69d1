import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { DiscardDialog } from './DiscardDialog'
import { FollowUpDialog } from './FollowUpDialog'
import { MergeDialog } from './MergeDialog'

/** The workspace's own dialog, if one is open. Escape closes it and gives the focus back. */
export function Dialogs() {
  const desk = useDesk()
  const dialog = useObserved(desk.dialog)
  const close = (): void => desk.dialog.set(null)
  if (!dialog) return null
  if (dialog.kind === 'merge') return <MergeDialog session={dialog.session} onClose={close} />
  if (dialog.kind === 'followUp') return <FollowUpDialog session={dialog.session} onClose={close} />
  const discard = (): void => {
    close()
    dialog.discard()
  }
  return <DiscardDialog ticketIds={dialog.ticketIds} onDiscard={discard} onClose={close} />
}
