import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import type { Consultation } from '../../../domain/consultation/consultation'
import type { FactData } from '../../../domain/registry'
import { isResponsibleForUnit } from '../../../domain/people/eligibility'
import { ok, refuse, refused, type Refusal, type Result } from '../../../domain/kernel/result'
import type { AccountError, StoredTicket } from '../../../ports'
import { accountRefusal } from '../../accountRefusal'
import { appendFact } from '../../ledger/appendFact'
import type { Context } from '../../context'
import { knownOf, streamOf } from '../factCommand'
import { headOf } from '../../announcing/headOf'
import { readStream } from '../../ledger/readStream'
import type { Session } from '../../session'
import type { StreamState } from '../../ledger/stream'

type Change = Omit<FactData['requester_changed'], 'auditId'>

/**
 * T21: the Unit becomes the requester, the client stays in copy. One safe update; the three are read back before the fact is
 * written, because nothing may be billed to the Unit on a guess.
 */
export const changeRequester = defineCommand({
  name: 'change_requester',
  bare: true,
  run: async (session: Session): Outcome => {
    const { context } = session
    const stream = await streamOf(session)
    const on = { stream, command: 'change_requester' as const, input: {}, press: session.press }
    const changed = await session.operations.run(on, op => change(context, stream, op, knownOf(session, stream)))
    return changed.ok ? session.reload(changed.value) : changed
  }
})

const TRIES = 4

/**
 * Decided on the stream and the ticket as they are right before the update, and decided anew whenever either was changed
 * meanwhile or an answer got lost: the wrong Unit would read the whole thread.
 */
async function change(
  context: Context,
  stream: string,
  op: string,
  known: StreamState | undefined
): Promise<Result<StreamState, Refusal>> {
  const { ticket } = context.ports
  let tried: Change | null = null
  let auditId: number | null = null
  let last: Refusal = { code: 'conflict' }
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const before = await ticket.stored({ settled: attempt > 0 })
    if (!before.ok) return refused(accountRefusal(before.error))
    if (before.value.status === 'closed') return refuse('ticket_closed')
    const state: Result<StreamState, Refusal> = await readStream(context, stream, known)
    if (!state.ok) return state
    const { consultation } = state.value
    const wanted = await changeOf(context, consultation, before.value, tried)
    if (!wanted.ok) return wanted
    if (!holds(before.value, wanted.value)) {
      tried = wanted.value
      const { toId: id, organizationId, copiedId: copyUserId } = wanted.value
      const update = { op, announces: null, head: headOf(consultation), requester: { id, organizationId, copyUserId } }
      const written = await ticket.write({ ...update, updatedStamp: before.value.updatedAt })
      if (!written.ok && !isDoubtful(written.error)) return refused(accountRefusal(written.error))
      if (!written.ok) {
        last = accountRefusal(written.error)
        continue
      }
      auditId = written.value.auditId
      const after = await ticket.stored()
      if (!after.ok) return refused(accountRefusal(after.error))
      if (!holds(after.value, wanted.value)) return refuse('requester_not_taken')
    }
    const data = { ...wanted.value, auditId: auditId ?? (await auditOf(context, op)) }
    const appended = await appendFact(
      context,
      stream,
      { kind: 'requester_changed', op },
      seen =>
        unitOf(seen)?.organizationId === data.organizationId
          ? ok({ kind: 'requester_changed', data })
          : refuse('conflict'),
      state.value
    )
    if (appended.ok || appended.error.code !== 'conflict') return appended
  }
  return refused(last)
}

const isDoubtful = ({ kind }: AccountError): boolean => kind === 'conflict' || kind === 'unknown'

const unitOf = ({ payer }: Consultation) => (payer.kind === 'unit_invoice' ? (payer.chosen?.data.unit ?? null) : null)

const holds = (stored: StoredTicket, { toId, organizationId, copiedId }: Change): boolean =>
  stored.requesterId === toId &&
  stored.organizationId === organizationId &&
  (copiedId === null || stored.emailCcIds.includes(copiedId))

/** Where an update of ours was made whose answer got lost. */
async function auditOf({ ports }: Context, op: string): Promise<number | null> {
  const history = await ports.ticket.history()
  return history.ok ? (history.value.metadata.findLast(item => item.op === op)?.auditId ?? null) : null
}

/**
 * The approver becomes the requester, else somebody responsible at the Unit; the client is whoever asks now. Where somebody of
 * the Unit asks already that person stays, and the client is who accepted, unless that is the Unit too: then nobody needs a copy.
 * `tried` = an update of ours that may have put that person there.
 */
async function changeOf(
  { ports }: Context,
  consultation: Consultation,
  stored: StoredTicket,
  tried: Change | null
): Promise<Result<Change, Refusal>> {
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
