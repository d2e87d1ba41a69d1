import { addSeconds } from '../domain/instant'
import { refused } from '../domain/result'
import { accountRefusal } from './accountRefusal'
import type { Actions } from './actions'
import { captureTime } from './captureTime'
import { ticketStream } from '../domain/ledger/slots'
import { knownOf, streamOf } from './factDeed'
import type { Session } from './session'

/** Never asks for a note: what was measured waits in the ticket to be told. */
export const stopTimer =
  (session: Session): Actions['stopTimer'] =>
  async moment => {
    const { ports } = session.context
    const me = await ports.directory.me()
    const running = await ports.timers.of(me.id)
    if (!running.ok) return refused(accountRefusal(running.error))
    // stopped in another tab in the meantime: there is nothing left to do but show it
    if (!running.value) return session.reload()
    // by the server's clock as it has just told it; what is asked from here on takes its time, which is not the client's
    const cut = 'endedAt' in moment ? moment : { endedAt: addSeconds(ports.clock.now(), -moment.secondsAgo) }
    // read before the fact: what the ticket says from then on is told with this stamp
    const stored = await ports.ticket.stored({ settled: true })
    const captured = await captureTime(
      session.context,
      running.value,
      cut,
      knownOf(session, ticketStream(running.value.ticketId))
    )
    if (!captured.ok) return captured
    const here = captured.value.stream === (await streamOf(session))
    return session.reload(here ? captured.value : undefined, {
      timer: null,
      before: here && stored.ok ? stored.value : null
    })
  }
