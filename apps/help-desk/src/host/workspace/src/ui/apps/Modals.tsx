import { useObserved } from '../../desk/observable'
import { useDesk } from '../shared/DeskContext'
import { AppDialog } from './AppDialog'

/** Dialogs made by `instances.create`. */
export function Modals() {
  const desk = useDesk()
  return (
    <>
      {useObserved(desk.modals).map(modal => (
        <AppDialog key={modal.guid} modal={modal} />
      ))}
    </>
  )
}
