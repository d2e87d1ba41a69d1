import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { refuse, refused } from '../../../domain/kernel/result'
import { accountRefusal } from '../../accountRefusal'
import { judgedAnew } from '../../announcing/judgedByAudits'
import { knownOf, streamOf } from '../factCommand'
import { readStream } from '../../ledger/readStream'
import { keepPromise } from '../../outbox/keepPromise'
import { promisedOn } from '../../outbox/promise'
import { whoCompletes } from '../../outbox/timeComment'
import type { Session } from '../../session'

/**
 * The words of an entry whose reply was never sent, or went out as an internal note, become public: by its author, who has
 * just read them, and by nothing else.
 */
export const publishTime = defineCommand({
  name: 'publish_time',
  run: async (session: Session, { entry: n }: { entry: number }): Outcome => {
    const { context } = session
    const { ticket, directory, clock } = context.ports
    const stream = await streamOf(session)
    const read = await readStream(context, stream, knownOf(session, stream))
    if (!read.ok) return read
    const [form, audits, me] = await Promise.all([ticket.form(), ticket.history(), directory.me()])
    if (!audits.ok) return refused(accountRefusal(audits.error))
    if (form.status === 'closed') return refuse('ticket_closed')
    if (form.comment.text !== '') return refuse('reply_unsent')
    const promised = promisedOn(read.value.consultation).find(one => one.n === n)
    if (promised?.kind !== 'entry') return refuse('nothing_to_confirm')
    const turn = whoCompletes(promised, form, { id: me.id, leader: false }, { now: clock.now(), history: audits.value })
    if (turn !== 'ask' && turn !== 'me') return refuse('nothing_to_confirm')
    const kept = await keepPromise(context, read.value, form, promised)
    return kept.ok ? session.reload(await judgedAnew(context, kept.value)) : kept
  }
})
