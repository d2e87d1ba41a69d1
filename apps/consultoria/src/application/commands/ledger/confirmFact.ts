import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { TicketForm, TicketHistory } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { announce } from '../../announcing/announce'
import { judgedAnew, judgedByAudits } from '../../announcing/judgedByAudits'
import type { Context } from '../../context'
import { knownOf, streamOf } from '../factCommand'
import { readStream } from '../../ledger/readStream'
import type { StreamState } from '../../ledger/stream'
import { keepPromise, rulesOf } from '../../outbox/keepPromise'
import { promisedOn } from '../../outbox/promise'
import { unconfirmed } from '../../repair/unconfirmed'
import type { Session } from '../../session'

/**
 * A leader has looked at what its author left undone or never announced, and says in their own name that it is in order: the
 * comment that is missing is written, what was never announced is announced. Nothing of it is done without this press.
 */
export const confirmFact = defineCommand({
  name: 'confirm_fact',
  who: 'leader',
  run: async (session: Session, { n }: { n: number }): Outcome => {
    const { context } = session
    const { ticket } = context.ports
    const stream = await streamOf(session)
    const read = await readStream(context, stream, knownOf(session, stream))
    if (!read.ok) return read
    const [form, audits] = await Promise.all([ticket.form(), ticket.history()])
    if (!audits.ok) return refused(accountRefusal(audits.error))
    if (form.status === 'closed') return refuse('ticket_closed')
    if (form.comment.text !== '') return refuse('reply_unsent')
    const state = await judgedByAudits(context, read.value, audits.value)
    const { gap } = state.consultation
    if (gap !== null) return refuse('ledger_gap', { slot: gap })
    if (!unconfirmed(state, context.ports.clock.now()).includes(n)) return refuse('nothing_to_confirm')
    const done = await confirm(context, state, form, audits.value, n)
    return done.ok ? session.reload(await judgedAnew(context, done.value)) : done
  }
})

async function confirm(
  context: Context,
  state: StreamState,
  form: TicketForm,
  history: TicketHistory,
  n: number
): Promise<Result<StreamState, Refusal>> {
  const { consultation } = state
  const promised = promisedOn(consultation).find(one => one.n === n)
  // an entry's comment that is there and lacks its link only is announced with its fact
  const isKept = promised?.kind === 'entry' && rulesOf(promised).foundIn(history, promised) !== null
  if (promised && !isKept) return keepPromise(context, state, form, promised)
  const announced = await announce(context, state, n, { resumed: true })
  if (!announced.ok) return announced
  // one save carries one announcement
  return announced.value === 'waiting' ? refuse('save_first') : ok(state)
}
