import type { StopMoment } from '../inputs'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { addSeconds, secondsBetween } from '../../../domain/kernel/instant'
import { ok, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import { captureTime } from './captureTime'
import { ticketStream } from '../../../domain/ledger/slots'
import { knownOf, streamOf } from '../factCommand'
import type { Session } from '../../session'

const LONGEST_ANSWER_SECONDS = 60

/** Never asks for a note: what was measured waits in the ticket to be told. */
export const stopTimer = defineCommand({
  name: 'stop_timer',
  run: async (session: Session, moment: StopMoment): Outcome => {
    const { ports } = session.context
    // the clock as it is shown: its time is told under its own operation, so that one stopped in another tab is told once
    const shown = session.last?.timer
    const running = shown ? ok(shown) : await ports.timers.of((await ports.directory.me()).id)
    if (!running.ok) return refused(accountRefusal(running.error))
    if (!running.value) return session.reload()
    const asked = ports.clock.now()
    // read before the fact: what the ticket says from then on is told with this stamp
    const stored = await ports.ticket.stored({ settled: true })
    const told = ports.clock.now()
    // what an answer takes is not the client's time; a clock that was wrong until the server told its own is put right
    const pressed = secondsBetween(asked, told) > LONGEST_ANSWER_SECONDS ? told : asked
    const cut = 'endedAt' in moment ? moment : { endedAt: addSeconds(pressed, -moment.secondsAgo) }
    const captured = await captureTime(
      session.context,
      running.value,
      cut,
      knownOf(session, ticketStream(running.value.ticketId))
    )
    if (!captured.ok) return captured
    const here = captured.value.stream === (await streamOf(session))
    // stopped in another tab already: another one may run by now
    const next = captured.value.resumed ? await ports.timers.of(running.value.agentId) : ok(null)
    return session.reload(here ? captured.value : undefined, {
      ...(next.ok ? { timer: next.value } : {}),
      before: here && stored.ok ? stored.value : null
    })
  }
})
