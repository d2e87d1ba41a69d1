import type { StopMoment } from '../inputs'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { refuse, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import { captureTime } from './captureTime'
import type { Session } from '../../session'

/** One clock per agent: the account refuses a second one; then it is handed over, if that is wanted. */
export const startTimer = defineCommand({
  name: 'start_timer',
  run: async (session: Session, { handOver }: { handOver: StopMoment | null }): Outcome => {
    const { ports } = session.context
    // a new one for each start: the time told later lies under it
    const op = ports.newOp()
    const [me, form] = await Promise.all([ports.directory.me(), ports.ticket.form()])
    const running = await ports.timers.of(me.id)
    if (!running.ok) return refused(accountRefusal(running.error))
    if (running.value?.ticketId === form.id) return session.reload()
    if (running.value) {
      if (handOver === null) return refuse('timer_elsewhere', { ticket: running.value.ticketId })
      const stopped = await captureTime(session.context, running.value, handOver)
      if (!stopped.ok) return stopped
    }
    const started = await ports.timers.start({ agentId: me.id, ticketId: form.id, op })
    if (started.ok) return session.reload(session.known ?? undefined, { timer: started.value })
    const found = await ports.timers.of(me.id)
    if (!found.ok || !found.value) return refused(accountRefusal(started.error))
    if (found.value.op !== op && found.value.ticketId !== form.id) {
      return refuse('timer_elsewhere', { ticket: found.value.ticketId })
    }
    return session.reload()
  }
})
