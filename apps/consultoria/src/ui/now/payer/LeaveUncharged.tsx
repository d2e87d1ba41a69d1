import { heldAbove } from '../../../domain/time/limits/aboveCeiling'
import { CommandLink } from '../../components/buttons/CommandButton'
import { useSidebar } from '../../sidebarContext'
import { focusNow } from '../focusNow'

/** What lies above the ceiling stays as whoever pays was told. */
export function LeaveUncharged() {
  const { snapshot, actions, t } = useSidebar()
  if (heldAbove(snapshot.consultation).length === 0) return null
  return (
    <CommandLink command="settle_above" does={press => actions.settleAbove({ agreed: null }, press)} done={focusNow}>
      {t('now.ask_more.leave')}
    </CommandLink>
  )
}
