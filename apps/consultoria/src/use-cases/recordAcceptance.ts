import { CHAT_CHANNELS } from '../catalog/names'
import { acceptanceCandidates } from '../domain/agreement'
import { acceptorDoubts, mayAcceptCharges } from '../domain/eligibility'
import type { Consultation } from '../domain/ledger/consultation'
import type { AcceptanceDoubt, FactData, FactDraft } from '../domain/ledger/facts'
import { slotName } from '../domain/ledger/slots'
import type { Instant, Policy } from '../domain/policy'
import { ok, refuse, refused, type Refusal, type Result } from '../domain/result'
import type { Person, TicketForm } from '../ports'
import { accountRefusal } from './accountRefusal'
import type { AcceptanceInput, Actions, Deed } from './actions'
import { appendFact } from './appendFact'
import { isLeader } from './asLeader'
import { headOf } from './headOf'
import { underOp } from './deedOp'
import { dueFrom } from '../domain/sla'
import { membersAmong } from './membersAmong'
import { policyOf } from './policyOf'
import { factDeed, streamOf, type Session } from './session'
import { writeOnce } from './writeOnce'

/** T9 to T11: who accepted which terms, where and when; doubts are a leader's to confirm. */
export const recordAcceptance =
  (session: Session): Actions['recordAcceptance'] =>
  input =>
    input.kind === 'comment' ? fromComment(session, input) : fromPhone(session, input)

async function fromComment(session: Session, input: Extract<AcceptanceInput, { kind: 'comment' }>): Deed {
  const { context } = session
  const [history, form, leader] = await Promise.all([
    context.ports.ticket.history(),
    context.ports.ticket.form(),
    isLeader(session)
  ])
  if (!history.ok) return refused(accountRefusal(history.error))
  const author = history.value.comments.find(comment => comment.id === input.commentId)?.authorId ?? null
  const members = await membersAmong(context, author, form.organizationId)
  return factDeed(session, 'record_acceptance', input, seen => {
    const asked = askedFor(session, seen)
    if (!asked.ok) return asked
    const { sent, policy } = asked.value
    const after = { commentId: sent.data.commentId, at: sent.data.sentAt }
    const found = acceptanceCandidates({
      history: history.value,
      after,
      policy,
      organizationId: form.organizationId,
      members
    }).find(candidate => candidate.commentId === input.commentId)
    if (!found) return refuse('comment_not_found')
    const confirmed = confirmationFor(found.doubts, input.confirmation, leader)
    if (!confirmed.ok) return confirmed
    const acceptor = history.value.people[found.authorId] ?? null
    const data = {
      ...shared(session, sent, policy, form, acceptor, found.at),
      acceptorId: found.authorId,
      acceptorName: found.authorName,
      channel: CHAT_CHANNELS.includes(found.channel) ? ('chat' as const) : ('comment' as const),
      commentId: found.commentId,
      auditId: found.auditId,
      doubts: found.doubts,
      confirmation: confirmed.value,
      oralNote: null
    }
    return ok({ kind: 'accepted', data })
  })
}

/** Said on the phone: the public comment that confirms it follows the fact, under the same operation. */
async function fromPhone(session: Session, input: Extract<AcceptanceInput, { kind: 'oral' }>): Deed {
  const { context } = session
  const note = input.note.trim()
  if (note === '') return refuse('note_missing')
  const [person, form, leader, stream] = await Promise.all([
    context.ports.directory.person(input.acceptorId),
    context.ports.ticket.form(),
    isLeader(session),
    streamOf(session)
  ])
  if (!person.ok) return refused(accountRefusal(person.error))
  const members = await membersAmong(context, input.acceptorId, form.organizationId)
  return underOp(context, `${stream}:record_acceptance`, input, async op => {
    const appended = await appendFact(context, stream, op, (seen): Result<FactDraft, Refusal> => {
      const asked = askedFor(session, seen)
      if (!asked.ok) return asked
      const { sent, policy } = asked.value
      const doubts = acceptorDoubts(person.value, policy, form.organizationId, members)
      const confirmed = confirmationFor(doubts, input.confirmation, leader)
      if (!confirmed.ok) return confirmed
      const data = {
        ...shared(session, sent, policy, form, person.value, context.ports.clock.now()),
        acceptorId: person.value.id,
        acceptorName: person.value.name,
        channel: 'oral' as const,
        commentId: null,
        auditId: null,
        doubts,
        confirmation: confirmed.value,
        oralNote: note
      }
      return ok({ kind: 'accepted', data })
    })
    if (!appended.ok) return appended
    const change = {
      op,
      slot: slotName(stream, appended.value.n),
      head: headOf(appended.value.consultation),
      comment: { text: note, public: true }
    }
    const written = await writeOnce(context, change, { resumed: appended.value.resumed })
    return written.ok ? session.reload(appended.value) : written
  })
}

type Sent = NonNullable<Consultation['terms']['sent']>

function askedFor(session: Session, seen: Consultation): Result<{ sent: Sent; policy: Policy }, Refusal> {
  const policy = policyOf(session.context, seen.policy)
  if (!seen.terms.sent || !policy) return refuse('terms_not_sent')
  if (seen.acceptance && !seen.reacceptance) return refuse('already_accepted')
  return ok({ sent: seen.terms.sent, policy })
}

function confirmationFor(
  doubts: AcceptanceDoubt[],
  reason: string | null,
  leader: boolean
): Result<{ reason: string } | null, Refusal> {
  if (doubts.length === 0) return ok(null)
  if (!leader) return refuse('leader_only', { doubts: doubts.join(' ') })
  return reason?.trim() ? ok({ reason: reason.trim() }) : refuse('confirmation_missing')
}

type Shared = Pick<
  FactData['accepted'],
  'terms' | 'termsVersion' | 'bodyHash' | 'price' | 'organizationId' | 'flag' | 'acceptedAt' | 'due'
>

/** The price is frozen here (T17), and the flag as it is now: if it goes away later the acceptance stands. */
function shared(
  session: Session,
  sent: Sent,
  policy: Policy,
  form: TicketForm,
  acceptor: Parameters<typeof mayAcceptCharges>[0] | Person | null,
  acceptedAt: Instant
): Shared {
  return {
    terms: sent.n,
    termsVersion: sent.data.termsVersion,
    bodyHash: sent.data.bodyHash,
    price: sent.data.price,
    organizationId: form.organizationId,
    flag: acceptor ? mayAcceptCharges(acceptor) : null,
    acceptedAt,
    due: dueFrom(acceptedAt, policy, session.context.ports.clock.offsetAt)
  }
}
