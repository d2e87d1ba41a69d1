import { useSidebar } from '../sidebarContext'

/** The bar's verbs, each null where it makes no sense: the same ones the keys L, T and A do. */
export function useBarCommands(): {
  timer: (() => void) | null
  log: (() => void) | null
  schedule: (() => void) | null
  any: boolean
} {
  const { snapshot, actions, commands, open } = useSidebar()
  const { consultation, modality, timer, form, me, next } = snapshot
  const alive = consultation.stage !== 'none' && next.kind !== 'merged' && form.status !== 'closed'
  // the same refusal would wait behind every button
  const writable = next.kind !== 'release_slots'
  const startOrStop = () => {
    if (timer?.ticketId === form.id)
      return commands.run('timer', press => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press))
    if (timer) return open({ kind: 'handOver' })
    return commands.run('timer', press => actions.startTimer({ handOver: null }, press))
  }
  const mine = consultation.captures.find(capture => capture.open && capture.by === me.id)
  const log = () => open({ kind: 'time', capture: mine?.n ?? null, corrects: null })
  return {
    timer: alive && writable ? startOrStop : null,
    log: alive && writable ? log : null,
    schedule: alive && writable && modality?.scheduling.mode !== 'none' ? () => open({ kind: 'schedule' }) : null,
    any: alive && writable
  }
}
