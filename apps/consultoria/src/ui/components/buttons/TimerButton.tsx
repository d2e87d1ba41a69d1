import { useSidebar } from '../../sidebarContext'
import { CommandButton } from './CommandButton'
import { OpenButton } from './OpenButton'

/** Starts or stops the agent's clock here; one that runs on another ticket is handed over by a second press. */
export function TimerButton() {
  const { snapshot, actions, t } = useSidebar()
  const { timer, isRunning } = snapshot
  if (isRunning)
    return (
      <CommandButton
        isPrimary
        isStretched
        command="timer"
        does={press => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press)}
      >
        {t('timer.stop')}
      </CommandButton>
    )
  if (timer)
    return (
      <OpenButton isPrimary isStretched panel={{ kind: 'handOver' }}>
        {t('timer.start')}
      </OpenButton>
    )
  return (
    <CommandButton isPrimary isStretched command="timer" does={press => actions.startTimer({ handOver: null }, press)}>
      {t('timer.start')}
    </CommandButton>
  )
}
