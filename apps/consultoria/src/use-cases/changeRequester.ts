import { isResponsibleForUnit } from '../domain/eligibility'
import type { Consultation } from '../domain/ledger/consultation'
import type { FactDraft } from '../domain/ledger/facts'
import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import type { StoredTicket } from '../ports'
import { accountRefusal } from './accountRefusal'
import type { Actions } from './actions'
import { appendFact } from './appendFact'
import { underOp } from './deedOp'
import { streamOf } from './factDeed'
import type { Session } from './session'
import { headOf } from './headOf'
import { writeOnce } from './writeOnce'

interface Change {
  fromId: number
  toId: number
  organizationId: number
}

/**
 * T21: the Unit becomes the requester, the client stays in copy. One safe update; the three are read back before the fact is
 * written, because nothing may be billed to the Unit on a guess.
 */
export const changeRequester =
  (session: Session): Actions['changeRequester'] =>
  async () => {
    const { context } = session
    const { ports } = context
    const consultation = session.last?.consultation
    if (!consultation) return refuse('not_loaded')
    const stream = await streamOf(session)
    return underOp(context, `${stream}:change_requester`, {}, async op => {
      const before = await ports.ticket.stored()
      if (!before.ok) return refused(accountRefusal(before.error))
      const change = await changeOf(session, consultation, before.value)
      if (!change.ok) return change
      const { toId, organizationId, fromId } = change.value
      let auditId: number | null = null
      if (!holds(before.value, change.value)) {
        const requester = { id: toId, organizationId, copyUserId: fromId }
        const update = { op, slot: null, head: headOf(consultation), requester }
        const written = await writeOnce(context, update, { resumed: false, stored: before.value })
        if (!written.ok) return written
        auditId = written.value.auditId
        const after = await ports.ticket.stored()
        if (!after.ok) return refused(accountRefusal(after.error))
        if (!holds(after.value, change.value)) return refuse('requester_not_taken')
      }
      const appended = await appendFact(context, stream, op, (seen): Result<FactDraft, Refusal> => {
        if (seen.payer.kind !== 'unit_invoice') return refuse('no_unit_pays')
        const data = { fromId, toId, organizationId, copiedId: fromId, auditId }
        return ok({ kind: 'requester_changed', data })
      })
      return appended.ok ? session.reload(appended.value) : appended
    })
  }

const holds = (stored: StoredTicket, { toId, organizationId, fromId }: Change): boolean =>
  stored.requesterId === toId && stored.organizationId === organizationId && stored.emailCcIds.includes(fromId)

/** The approver becomes the requester, else somebody responsible at the Unit; the client is whoever asks now. */
async function changeOf(
  session: Session,
  consultation: Consultation,
  stored: StoredTicket
): Promise<Result<Change, Refusal>> {
  const unit = consultation.payer.chosen?.data.unit
  if (consultation.payer.kind !== 'unit_invoice' || !unit) return refuse('no_unit_pays')
  const people = await session.context.ports.directory.peopleOf(unit.organizationId)
  if (!people.ok) return refused(accountRefusal(people.error))
  const approver = consultation.payer.approval?.data.approverId
  const to =
    people.value.find(person => person.id === approver) ??
    people.value.find(person => person.role === 'end-user' && isResponsibleForUnit(person))
  if (!to) return refuse('unit_without_responsible', { unit: unit.name })
  // after a lost answer the Unit already is the requester: the client is then the one who accepted
  const isDone = stored.requesterId === to.id
  const fromId = isDone ? (consultation.acceptance?.data.acceptorId ?? stored.emailCcIds[0]) : stored.requesterId
  if (fromId === undefined) return refuse('requester_not_taken')
  return ok({ fromId, toId: to.id, organizationId: unit.organizationId })
}
