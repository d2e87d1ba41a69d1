import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { StoredTicket } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { headOf } from '../../announcing/headOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'

/** Somebody whose answer is awaited, or counts, is put in copy: outside the ticket they could neither read nor answer it. */
export const copyPerson = defineCommand({
  name: 'copy_person',
  run: async (session: Session, { personId }: { personId: number }): Outcome => {
    const copied = await putInCopy(session, personId)
    return copied.ok ? session.reload(session.known ?? undefined) : copied
  }
})

const TRIES = 3

/** One safe update, read back; whoever is there already stays, so that a press after a lost answer adds nobody twice. */
export async function putInCopy({ context, known }: Session, personId: number): Promise<Result<void, Refusal>> {
  const { ticket } = context.ports
  let last: Refusal = { code: 'conflict' }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await ticket.stored({ settled: attempt > 0 })
    if (!before.ok) return refused(accountRefusal(before.error))
    if (hears(before.value, personId)) return ok(undefined)
    if (before.value.status === 'closed') return refuse('ticket_closed')
    const head = known ? headOf(known.consultation) : null
    const update = { op: context.ports.newOp(), announces: null, head, copyUserId: personId }
    const written = await ticket.write({ ...update, updatedStamp: before.value.updatedAt })
    if (written.ok) {
      const after = await ticket.stored()
      if (!after.ok) return refused(accountRefusal(after.error))
      return hears(after.value, personId) ? ok(undefined) : refuse('copy_not_taken')
    }
    last = accountRefusal(written.error)
    if (written.error.kind !== 'conflict' && written.error.kind !== 'unknown') return refused(last)
  }
  return refused(last)
}

/** The ticket's messages reach them. */
export const hears = ({ requesterId, emailCcIds }: StoredTicket, personId: number): boolean =>
  requesterId === personId || emailCcIds.includes(personId)
