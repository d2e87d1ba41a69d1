import { useSidebar } from '../../sidebarContext'
import { DeedButton } from './DeedButton'
import { OpenButton } from './OpenButton'

/** Starts or stops the agent's clock here; one that runs on another ticket is handed over by a second press. */
export function TimerButton() {
  const { snapshot, actions, t } = useSidebar()
  const { timer, form } = snapshot
  if (timer?.ticketId === form.id)
    return (
      <DeedButton
        isPrimary
        isStretched
        deed="timer"
        does={press => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press)}
      >
        {t('timer.stop')}
      </DeedButton>
    )
  if (timer)
    return (
      <OpenButton isPrimary isStretched panel={{ kind: 'handOver' }}>
        {t('timer.start')}
      </OpenButton>
    )
  return (
    <DeedButton isPrimary isStretched deed="timer" does={press => actions.startTimer({ handOver: null }, press)}>
      {t('timer.start')}
    </DeedButton>
  )
}
