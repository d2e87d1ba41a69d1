import type { AcceptanceCandidate } from '../acceptance/agreement'
import { foldFrom, foldOn, type Folded } from '../consultation/fold'
import type { FoldContext } from '../consultation/foldContext'
import { type NextStep, nextStep } from '../consultation/nextStep'
import type { ReadRecord } from '../factText'
import { addSeconds, type Instant, localDate } from '../kernel/instant'
import { FACT_VERSION } from '../ledger/fact'
import { slotName } from '../ledger/slots'
import type { Modality } from '../modality/modality'
import type { FactDraft } from '../registry'
import { transferHours } from '../time/transfer'
import { saoPaulo } from './modalities'
import { ANA, AURORA, CARLA, CNPJ, LIA, MONDAY, rolesOf, SERRA, URSULA } from './stream'

/** One consultation on its way: what was recorded, and what the client has said that nobody has recorded yet. */
export interface Way {
  folded: Folded
  now: Instant
  /** The client's or the Unit's answer to what was asked last. */
  answered: boolean
  closed: boolean
}

const STREAM = 't35'
const context = (modality: Modality): FoldContext => ({
  roles: rolesOf({ leaders: [LIA] }),
  modalities: [modality],
  offsetAt: saoPaulo
})

export const beginning = (modality: Modality): Way => ({
  folded: foldFrom(STREAM, [], context(modality)),
  now: MONDAY,
  answered: false,
  closed: false
})

/** The way with one more fact of a leader's on it; null where it does not count. */
const written = ({ folded, now, ...way }: Way, draft: FactDraft, by = LIA): Way | null => {
  const { next } = folded.consultation
  const at = addSeconds(now, 600)
  const stamp = { v: FACT_VERSION, stream: STREAM, n: next.n, prev: next.prev, op: `op-${next.n}`, at, by }
  const name = slotName(STREAM, next.n)
  const stamps = { createdAt: at, updatedAt: at, createdBy: by, hash: `hash${next.n}` }
  const slot = { stream: STREAM, n: next.n }
  // written as it will be read: thousands of texts need no parsing here
  const reading = { kind: 'fact' as const, fact: { ...stamp, ...draft } }
  const record: ReadRecord = { id: name, name, externalId: name, fact: '', ...stamps, slot, reading }
  const after = foldOn(folded, record)
  if (!after || after.consultation.rejected.some(({ n }) => n === next.n)) return null
  return { ...way, folded: after, now: at }
}

const answer: AcceptanceCandidate = {
  commentId: 0,
  auditId: 1,
  authorId: CARLA,
  authorName: 'Carla',
  at: MONDAY,
  text: 'aceito',
  public: true,
  channel: 'web',
  suggested: true,
  payerNamedIn: null,
  isNo: false,
  namesLimit: false,
  eligible: true,
  doubts: []
}

/** What the sidebar would say to a leader who attends the ticket. */
export const stepOf = (way: Way, modality: Modality): NextStep => {
  const { consultation } = way.folded
  const { payer, acceptance } = consultation
  const charged = payer.requesterChanged?.data.organizationId ?? acceptance?.data.organizationId ?? AURORA
  return nextStep({
    consultation,
    // before anything is recorded the ticket's type tells it
    modality,
    intended: null,
    me: { id: LIA, leader: true },
    ticketStatus: way.closed ? 'solved' : 'open',
    requesterName: 'Carla',
    organizationId: charged,
    candidates: way.answered ? [{ ...answer, commentId: consultation.next.n }] : [],
    timerRunning: false,
    team: 'Fiscal',
    designationOn: 'ticket',
    now: way.now
  })
}

const price = (modality: Modality) => modality.pricing.rates.at(-1)?.price ?? null

const opening = (way: Way, modality: Modality): Way | null => {
  if (!modality.terms)
    return written(way, { kind: 'opened', data: { modality: modality.key, version: modality.version } })
  const { version } = modality.terms
  const data = { policy: modality.key, termsVersion: version, price: price(modality) }
  const text = { macroId: 1, locale: 'pt-BR', termsText: 'Termos', termsHash: 'h' }
  return written(way, { kind: 'terms_staged', data: { ...data, ...text } })
}

const sending = (way: Way, modality: Modality): Way | null => {
  const { staged } = way.folded.consultation.terms
  if (!staged) return null
  const { policy, termsVersion } = staged.data
  const comment = { auditId: staged.n, commentId: staged.n, sentAt: way.now, bodyHash: `b${staged.n}` }
  const data = { staged: staged.n, policy, termsVersion, price: price(modality), ...comment }
  return written(way, { kind: 'terms_sent', data })
}

const accepting = (way: Way): Way | null => {
  const { sent } = way.folded.consultation.terms
  if (!sent) return null
  const { termsVersion, bodyHash } = sent.data
  const who = { acceptorId: CARLA, organizationId: AURORA, flag: true, channel: 'comment' as const }
  const where = { commentId: 10_000 + sent.n, auditId: 1, acceptedAt: way.now }
  const due = { offer: addSeconds(way.now, 86_400), start: addSeconds(way.now, 172_800) }
  const rest = { doubts: [], confirmation: null, oralNote: null, due }
  const data = { terms: sent.n, termsVersion, bodyHash, price: sent.data.price, ...who, ...where, ...rest }
  return written({ ...way, answered: false }, { kind: 'accepted', data })
}

const choosing = (way: Way, payer: 'client' | 'unit_invoice' | 'unit_transfer', isWhole: boolean): Way | null => {
  const unit =
    payer === 'client' ? null : { organizationId: SERRA, name: 'Serra', code: 'T1', cnpj: isWhole ? CNPJ : '' }
  const transfer =
    payer === 'unit_transfer' ? { costCenter: isWhole ? '1' : '', valueClass: '1', accountingItem: '1' } : null
  const reason = { rerouted: true, reason: 'Outro pagador' }
  return written({ ...way, answered: false }, { kind: 'payer_chosen', data: { payer, unit, transfer, ...reason } })
}

const approving = (way: Way): Way | null => {
  const { chosen } = way.folded.consultation.payer
  if (!chosen) return null
  const where = { commentId: 20_000 + way.folded.consultation.next.n, auditId: 1, approvedAt: way.now }
  const rest = { approverId: URSULA, ceilingMinutes: 10_000, doubts: [], confirmation: null }
  return written({ ...way, answered: false }, { kind: 'unit_approved', data: { payer: chosen.n, ...where, ...rest } })
}

const telling = (way: Way, minutes: number, capture: number | null): Way | null => {
  const { payer } = way.folded.consultation
  const later = { ...way, now: addSeconds(way.now, minutes * 60) }
  const asked = {
    seconds: minutes * 60,
    startedAt: null,
    endedAt: null,
    workDate: localDate(addSeconds(later.now, 600), saoPaulo),
    note: 'Análise da nota',
    analystId: LIA,
    billable: payer.kind !== 'unit_transfer',
    requesterId: CARLA,
    organizationId: payer.requesterChanged?.data.organizationId ?? AURORA
  }
  const rest = { source: 'manual' as const, capture, corrects: null, session: null }
  return written(later, { kind: 'entry', data: { ...asked, ...rest } })
}

const scheduling = (way: Way): Way | null => {
  const start = addSeconds(way.now, 7200)
  const { appointment } = way.folded.consultation
  const data = {
    start,
    end: addSeconds(start, 3600),
    medium: 'phone',
    analystId: LIA,
    replaces: appointment?.n ?? null
  }
  return written(way, { kind: 'appointment_set', data })
}

/** The client is asked for topics and times, and reads it. */
const asking = (way: Way): Way | null => {
  const data = { analystId: LIA, slots: [addSeconds(way.now, 7200)], topics: '', publicNote: 'Quando?' }
  const asked = written(way, { kind: 'availability_asked', data })
  const found = asked && { fact: asked.folded.consultation.next.n - 1, auditId: 1, commentId: 1 }
  return asked && found ? written(asked, { kind: 'update_linked', data: found }) : null
}

const transferring = (way: Way): Way | null => {
  const { consultation } = way.folded
  const { chosen } = consultation.payer
  if (!chosen) return null
  const data = { payer: chosen.n, hours: transferHours(consultation), text: 'Transferência' }
  const sent = written(way, { kind: 'transfer_sent', data })
  const found = sent && { fact: sent.folded.consultation.next.n - 1, auditId: 1, commentId: null }
  return sent && found ? written(sent, { kind: 'update_linked', data: found }) : null
}

const linking = (way: Way, entry: number): Way | null =>
  written(way, { kind: 'comment_linked', data: { entry, auditId: entry, commentId: entry } })

const requesting = (way: Way): Way | null => {
  const change = { fromId: CARLA, toId: URSULA, organizationId: SERRA, copiedId: CARLA, auditId: 1 }
  return written(way, { kind: 'requester_changed', data: change })
}

const describing = (way: Way): Way | null =>
  written(way, { kind: 'demand_described', data: { text: 'Nota com valor negativo' } })

const answering = (way: Way, outcome: 'new_service' | 'thanks'): Way | null => {
  const { returned } = way.folded.consultation.clocks
  return returned && written(way, { kind: 'return_answered', data: { returned: returned.n, outcome } })
}

const confirming = (way: Way): Way | null => {
  const { cause, waiver } = way.folded.consultation
  if (!cause || !waiver) return null
  return written(way, { kind: 'waiver_confirmed', data: { ...waiver, cause: cause.n, note: 'Abono' } })
}

/** The purchase comes onto the ticket, then finance has confirmed it. */
const paying = (way: Way): Way | null => {
  const { purchase } = way.folded.consultation.payment
  if (purchase)
    return written(way, {
      kind: 'payment_confirmed',
      data: { purchase: purchase.n, paid: 2, paidOn: localDate(way.now, saoPaulo) }
    })
  const what = { product: 'assessoria', seconds: 3600, centavos: 30_000, dueOn: null }
  return written(way, { kind: 'purchase_linked', data: { organizationId: AURORA, package: 1, order: 'P-1', ...what } })
}

const designating = (way: Way): Way | null =>
  written(way, { kind: 'designated', data: { analystId: LIA, team: 'fiscal', why: 'senior' } })

/**
 * What the step asks to be done, done: null = nothing does it. Where somebody is waited for, they answer; who and what for must
 * be told.
 */
export const follow = (way: Way, modality: Modality): Way | null => {
  const step = stepOf(way, modality)
  switch (step.kind) {
    case 'open':
      return opening(way, modality)
    case 'other_modality':
    case 'submit_terms':
      return sending(way, modality)
    case 'terms_problem':
      return opening(way, modality)
    case 'wait_acceptance':
      return step.from ? { ...way, answered: true } : null
    case 'record_acceptance':
      return accepting(way)
    case 'reaccept':
      return step.from ? { ...way, answered: true } : null
    case 'wait_approval':
      return step.unit ? { ...way, answered: true } : null
    case 'record_approval':
      return approving(way)
    case 'billing_data':
      return step.missing.length > 0 ? choosing(way, way.folded.consultation.payer.kind, true) : null
    case 'wait_payment':
      return paying(way)
    case 'change_requester':
      return step.unit ? requesting(way) : null
    case 'describe_demand':
      return describing(way)
    case 'answer_return':
      return answering(way, 'new_service')
    case 'designate':
      return designating(way)
    case 'ask_availability':
      return asking(way)
    case 'schedule':
      return scheduling(way)
    case 'wait_appointment':
      return step.start ? { ...way, now: step.start } : null
    case 'start_service':
    case 'log_time':
      return telling(way, 10, null)
    case 'log_capture':
      return telling(way, 1, step.capture)
    case 'link_comment':
      return linking(way, step.entry)
    case 'send_transfer':
      return transferring(way)
    case 'record_cause':
      return written(way, {
        kind: 'cause_recorded',
        data: { cause: 'unpublished_defect', issueId: 'ERP-1', publishedOn: null }
      })
    case 'confirm_waiver':
      return confirming(way)
    case 'conclude':
      return { ...way, closed: true }
    default:
      return null
  }
}

/** Whatever somebody may do besides, sensible or not; null where the fold does not let it count. */
export const COMMANDS: readonly ((way: Way, modality: Modality) => Way | null)[] = [
  follow,
  opening,
  sending,
  way => {
    const { staged } = way.folded.consultation.terms
    return staged && written(way, { kind: 'terms_not_sent', data: { staged: staged.n, why: 'edited', auditId: 1 } })
  },
  way => (way.folded.consultation.terms.sent ? { ...way, answered: true } : null),
  accepting,
  asking,
  way => choosing(way, 'client', true),
  way => choosing(way, 'unit_invoice', false),
  way => choosing(way, 'unit_invoice', true),
  way => choosing(way, 'unit_transfer', true),
  approving,
  requesting,
  designating,
  scheduling,
  way => {
    const { appointment } = way.folded.consultation
    const cancelled = { appointment: appointment?.n ?? 0, reason: 'Sem agenda', party: 'client' as const }
    return appointment && written(way, { kind: 'appointment_cancelled', data: cancelled })
  },
  way => telling(way, 4, null),
  way => {
    const ended = addSeconds(way.now, 300)
    const measured = { startedAt: way.now, endedAt: ended, seconds: 300, timerOp: ended, stoppedBy: LIA }
    return written({ ...way, now: ended }, { kind: 'time_captured', data: measured })
  },
  way => {
    const last = way.folded.consultation.entries.at(-1)
    const waiver = { entry: last?.n ?? 0, reason: 'GESTAO' as const, note: 'Cortesia' }
    return last ? written(way, { kind: 'entry_waived', data: { ...waiver, issueId: null } }) : null
  },
  way => {
    const last = way.folded.consultation.entries.at(-1)
    if (!last) return null
    return written(way, { kind: 'entry_voided', data: { entry: last.n, reason: 'GESTAO', note: 'Engano' } })
  },
  way => {
    const { next } = way.folded.consultation
    const due = { offer: addSeconds(way.now, 86_400), start: addSeconds(way.now, 172_800) }
    const comment = { commentId: 30_000 + next.n, auditId: 1, at: way.now, due }
    return written(way, { kind: 'client_returned', data: comment }, ANA)
  },
  way => answering(way, 'thanks'),
  paying,
  way => {
    const { confirmed } = way.folded.consultation.payment
    return confirmed && written(way, { kind: 'payment_withdrawn', data: { paid: confirmed.data.paid, reversed: 3 } })
  },
  way => written(way, { kind: 'sla_exception', data: { clock: 'both', reason: 'Sem agenda' } })
]
