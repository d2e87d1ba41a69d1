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
    const captured = await captureTime(
      session.context,
      running.value,
      moment,
      knownOf(session, ticketStream(running.value.ticketId))
    )
    if (!captured.ok) return captured
    const here = captured.value.stream === (await streamOf(session))
    return session.reload(here ? captured.value : undefined, { timer: null })
  }
