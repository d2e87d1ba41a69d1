import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import type { Consultation } from '../../../domain/consultation/consultation'
import { isResponsibleForUnit } from '../../../domain/people/eligibility'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { StoredTicket } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import type { Context } from '../../context'
import type { Session } from '../../session'
import { knownOf, streamOf } from '../factCommand'
import { updateRequester, type RequesterChange } from '../people/requesterUpdate'

/**
 * T21: the Unit becomes the requester, the client stays in copy. The three are read back before the fact is written, because
 * nothing may be billed to the Unit on a guess.
 */
export const changeRequester = defineCommand({
  name: 'change_requester',
  bare: true,
  run: async (session: Session): Outcome => {
    const { context } = session
    const stream = await streamOf(session)
    const on = { stream, command: 'change_requester' as const, input: {}, press: session.press }
    const changed = await session.operations.run(on, op =>
      updateRequester(context, stream, op, knownOf(session, stream), {
        kind: 'requester_changed',
        change: (seen, stored, tried) => changeOf(context, seen, stored, tried),
        fact: (seen, change, auditId) =>
          unitOf(seen)?.organizationId === change.organizationId
            ? ok({ kind: 'requester_changed', data: { ...change, auditId } })
            : refuse('conflict')
      })
    )
    return changed.ok ? session.reload(changed.value) : changed
  }
})

const unitOf = ({ payer }: Consultation) => (payer.kind === 'unit_invoice' ? (payer.chosen?.data.unit ?? null) : null)

/**
 * The approver becomes the requester, else somebody responsible at the Unit; the client is whoever asks now. Where somebody of
 * the Unit asks already that person stays, and the client is who accepted, unless that is the Unit too: then nobody needs a copy.
 * `tried` = an update of ours that may have put that person there.
 */
async function changeOf(
  { ports }: Context,
  consultation: Consultation,
  stored: StoredTicket,
  tried: RequesterChange | null
): Promise<Result<RequesterChange, Refusal>> {
  const unit = unitOf(consultation)
  if (!unit) return refuse('no_unit_pays')
  const people = await ports.directory.peopleOf(unit.organizationId)
  if (!people.ok) return refused(accountRefusal(people.error))
  const isUnits = (id: number): boolean => people.value.some(person => person.id === id)
  const asksItself = isUnits(stored.requesterId)
  const approver = consultation.payer.approval?.data.approverId
  const to = asksItself
    ? stored.requesterId
    : (people.value.find(({ id }) => id === approver) ?? people.value.find(isResponsible))?.id
  if (to === undefined) return refuse('unit_without_responsible', { unit: unit.name })
  const { acceptance } = consultation
  const others = (acceptance ? [acceptance.data.acceptorId] : stored.emailCcIds).filter(id => !isUnits(id))
  const asked = asksItself ? (others[0] ?? null) : stored.requesterId
  const client = tried?.toId === stored.requesterId ? tried.copiedId : asked
  return ok({ fromId: client ?? to, toId: to, organizationId: unit.organizationId, copiedId: client })
}

const isResponsible = (person: Parameters<typeof isResponsibleForUnit>[0] & { role: string }): boolean =>
  person.role === 'end-user' && isResponsibleForUnit(person)
