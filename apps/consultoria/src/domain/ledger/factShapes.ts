import { PAYERS } from '../payer/payerKinds'
import type { Price } from '../kernel/money'
import { WAIVER_REASONS } from '../billing/waiverReasons'
import type { AcceptanceDoubt, FactData, FactKind } from './facts'
import { LIMITS } from './limits'
import { isTenure } from '../people/roles'
import {
  both,
  date,
  instant,
  listOf,
  object,
  oneOf,
  optional,
  orNull,
  positive,
  type Shape,
  text,
  upTo,
  whole,
  yesNo
} from '../kernel/shape'

const payers = oneOf(...PAYERS)
const waiverReasons = oneOf(...WAIVER_REASONS)

const price = orNull(object<Price>({ centavos: upTo(LIMITS.priceCentavos), per: oneOf('minute', 'hour') }))
const due = object<FactData['accepted']['due']>({ offer: orNull(instant), start: orNull(instant) })
const confirmation = orNull(object<{ reason: string }>({ reason: text }))
const doubts = listOf(
  oneOf<AcceptanceDoubt>(
    'author_differs',
    'not_end_user',
    'not_member',
    'no_flag',
    'private',
    'mail_flags',
    'not_responsible'
  )
)

export const factShapes: { [K in FactKind]: Shape<FactData[K]> } = {
  terms_staged: object<FactData['terms_staged']>({
    policy: text,
    termsVersion: text,
    macroId: whole,
    locale: text,
    termsText: text,
    termsHash: text,
    price
  }),
  terms_sent: object<FactData['terms_sent']>({
    staged: positive,
    policy: text,
    termsVersion: text,
    auditId: whole,
    commentId: whole,
    sentAt: instant,
    bodyHash: text,
    price
  }),
  terms_not_sent: object<FactData['terms_not_sent']>({
    staged: positive,
    why: oneOf('internal', 'edited', 'unsent'),
    auditId: orNull(whole)
  }),
  demand_described: object<FactData['demand_described']>({ text }),
  accepted: object<FactData['accepted']>({
    terms: positive,
    termsVersion: text,
    bodyHash: text,
    price,
    acceptorId: whole,
    acceptorName: optional(text),
    organizationId: orNull(whole),
    flag: orNull(yesNo),
    channel: oneOf('comment', 'chat', 'oral'),
    commentId: orNull(whole),
    auditId: orNull(whole),
    acceptedAt: instant,
    doubts,
    confirmation,
    oralNote: orNull(text),
    due
  }),
  client_returned: object<FactData['client_returned']>({ commentId: whole, auditId: whole, at: instant, due }),
  sla_exception: object<FactData['sla_exception']>({ clock: oneOf('offer', 'start', 'both'), reason: text }),
  payer_chosen: object<FactData['payer_chosen']>({
    payer: payers,
    unit: orNull(
      object<NonNullable<FactData['payer_chosen']['unit']>>({
        organizationId: whole,
        name: text,
        code: text,
        cnpj: text
      })
    ),
    transfer: orNull(
      object<NonNullable<FactData['payer_chosen']['transfer']>>({
        costCenter: text,
        valueClass: text,
        accountingItem: text
      })
    ),
    rerouted: yesNo,
    reason: orNull(text)
  }),
  unit_approved: object<FactData['unit_approved']>({
    payer: positive,
    commentId: whole,
    auditId: whole,
    approverId: whole,
    approverName: optional(text),
    approvedAt: instant,
    ceilingMinutes: orNull(positive),
    doubts,
    confirmation
  }),
  requester_changed: object<FactData['requester_changed']>({
    fromId: whole,
    toId: whole,
    organizationId: whole,
    copiedId: orNull(whole),
    auditId: orNull(whole)
  }),
  transfer_sent: object<FactData['transfer_sent']>({ payer: positive, hours: text, text }),
  designated: object<FactData['designated']>({ analystId: whole, analystName: optional(text), team: text, why: text }),
  appointment_set: object<FactData['appointment_set']>({
    start: instant,
    end: instant,
    medium: text,
    analystId: whole,
    analystName: optional(text),
    replaces: orNull(positive)
  }),
  appointment_cancelled: object<FactData['appointment_cancelled']>({
    appointment: positive,
    reason: text,
    party: oneOf('client', 'us', 'no_show')
  }),
  time_captured: object<FactData['time_captured']>({
    startedAt: instant,
    endedAt: instant,
    seconds: positive,
    timerOp: text,
    stoppedBy: whole
  }),
  capture_discarded: object<FactData['capture_discarded']>({ capture: positive, reason: text }),
  entry: object<FactData['entry']>({
    seconds: both(positive, upTo(LIMITS.entrySeconds)),
    startedAt: orNull(instant),
    endedAt: orNull(instant),
    workDate: date,
    note: text,
    analystId: whole,
    analystName: optional(text),
    billable: yesNo,
    requesterId: whole,
    organizationId: orNull(whole),
    source: oneOf('timer', 'manual', 'composer'),
    capture: orNull(positive),
    corrects: orNull(positive),
    session: orNull(text)
  }),
  comment_linked: object<FactData['comment_linked']>({ entry: positive, auditId: whole, commentId: whole }),
  update_linked: object<FactData['update_linked']>({ fact: positive, auditId: whole, commentId: orNull(whole) }),
  evidence_checked: object<FactData['evidence_checked']>({ head: positive, hash: text }),
  slot_abandoned: object<FactData['slot_abandoned']>({ slots: listOf(positive) }),
  roster_set: object<FactData['roster_set']>({ tenures: listOf(isTenure) }),
  entry_voided: object<FactData['entry_voided']>({ entry: positive, reason: waiverReasons, note: text }),
  entry_waived: object<FactData['entry_waived']>({
    entry: positive,
    reason: waiverReasons,
    note: text,
    issueId: orNull(text)
  }),
  merged_into: object<FactData['merged_into']>({ ticketId: whole }),
  invoiced: object<FactData['invoiced']>({ entry: positive, invoice: text })
}
