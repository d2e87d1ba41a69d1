import { useSidebar } from '../sidebarContext'

/** The bar's verbs, each null where it makes no sense: the same ones the keys L, T and A do. */
export function useBarCommands(): {
  timer: (() => void) | null
  log: (() => void) | null
  schedule: (() => void) | null
  any: boolean
} {
  const { snapshot, actions, commands, open } = useSidebar()
  const { timer, offers, usual } = snapshot
  const startOrStop = () => {
    if (snapshot.isRunning)
      return commands.run('timer', press => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press))
    if (timer) return open({ kind: 'handOver' })
    return commands.run('timer', press => actions.startTimer({ handOver: null }, press))
  }
  return {
    timer: offers.timer ? startOrStop : null,
    log: offers.log ? () => open({ kind: 'time', capture: usual.capture, corrects: null }) : null,
    schedule: offers.schedule ? () => open({ kind: 'schedule' }) : null,
    any: offers.timer || offers.log || offers.schedule
  }
}
