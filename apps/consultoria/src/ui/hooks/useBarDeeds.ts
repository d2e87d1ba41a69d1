import { useSidebar } from '../sidebarContext'

/** The bar's verbs, each null where it makes no sense: the same ones the keys L, T and A do. */
export function useBarDeeds(): {
  timer: (() => void) | null
  log: (() => void) | null
  schedule: (() => void) | null
  any: boolean
} {
  const { snapshot, actions, deeds, open } = useSidebar()
  const { consultation, modality, timer, form, me, next } = snapshot
  const alive = consultation.stage !== 'none' && next.kind !== 'merged' && form.status !== 'closed'
  const startOrStop = () => {
    if (timer?.ticketId === form.id)
      return deeds.run('timer', press => actions.stopTimer({ secondsAgo: press.secondsAgo ?? 0 }, press))
    if (timer) return open({ kind: 'handOver' })
    return deeds.run('timer', press => actions.startTimer({ handOver: null }, press))
  }
  const mine = consultation.captures.find(capture => capture.open && capture.by === me.id)
  const log = () => open({ kind: 'time', capture: mine?.n ?? null, corrects: null })
  return {
    timer: alive ? startOrStop : null,
    log: alive ? log : null,
    schedule: alive && modality?.scheduling.mode !== 'none' ? () => open({ kind: 'schedule' }) : null,
    any: alive
  }
}
