import type { NextStep } from '../../domain/consultation/nextStep'
import type { Snapshot } from '../../application/snapshot'
import { ANA, candidate, capture, consultation, counted, entry, snapshot } from './snapshots'

const entries = [
  entry(20, 30, 'Replay da nota 4.512: imposto calculado sobre base negativa.'),
  entry(21, 45, 'Acesso remoto: parametrização do CFOP e nova emissão da nota.')
]
const offerDue = { clock: 'offer' as const, at: '2026-11-23T21:00:00Z', late: false }
const startDue = { clock: 'start' as const, at: '2026-11-24T21:00:00Z', late: false }
const startLate = { ...startDue, late: true }
const appointment = counted<'appointment_set'>(8, '2026-11-23T15:00:00Z', ANA, {
  start: '2026-11-24T17:00:00Z',
  end: '2026-11-24T18:00:00Z',
  medium: 'phone',
  analystId: ANA,
  replaces: null
})
const designation = counted<'designated'>(7, '2026-11-23T14:00:00Z', ANA, {
  analystId: ANA,
  team: 'Fiscal',
  why: 'senior'
})
const timer = { id: 'r1', agentId: ANA, ticketId: 35, op: 'op-timer', startedAt: '2026-11-24T11:47:27Z' }
const inService = consultation('in_service', { designation, appointment, entries })

const other = candidate({
  commentId: 42,
  authorName: 'Diego Lima',
  text: 'De acordo, pode fazer.',
  suggested: false,
  eligible: false,
  doubts: ['no_flag', 'mail_flags']
})

/** One snapshot for every kind of next step, as it would really come. */
export const stages: { [K in NextStep['kind']]: Snapshot } = {
  choose_modality: snapshot({ kind: 'choose_modality' }, 'none'),
  open: snapshot({ kind: 'open' }, 'none'),
  other_modality: snapshot({ kind: 'other_modality', to: 'consult_modulo' }, 'terms_sent'),
  submit_terms: snapshot({ kind: 'submit_terms' }, 'opened'),
  terms_problem: snapshot({ kind: 'terms_problem', why: 'internal' }, 'opened'),
  wait_acceptance: snapshot(
    { kind: 'wait_acceptance', from: 'Carla Souza', sentAt: '2026-11-23T12:00:00Z' },
    'terms_sent'
  ),
  record_acceptance: snapshot({ kind: 'record_acceptance', comment: 41, by: 'Carla Souza' }, 'terms_sent', {
    candidates: [candidate(), other]
  }),
  acceptor_not_allowed: snapshot(
    { kind: 'acceptor_not_allowed', comment: 42, by: 'Diego Lima', doubts: ['no_flag'] },
    'terms_sent',
    { candidates: [other] }
  ),
  ended: snapshot({ kind: 'ended', why: 'refused' }, 'refused'),
  reaccept: snapshot({ kind: 'reaccept', from: 'Carla Souza' }, 'in_service', {
    consultation: { ...inService, reacceptance: true }
  }),
  wait_approval: snapshot({ kind: 'wait_approval', payer: 'unit_invoice', unit: 'Unidade Serra' }, 'accepted', {
    deadline: offerDue
  }),
  record_approval: snapshot(
    { kind: 'record_approval', comment: 43, by: 'Úrsula Prado', payer: 'unit_invoice' },
    'accepted',
    {
      deadline: offerDue,
      candidates: [candidate({ commentId: 43, authorName: 'Úrsula Prado', text: 'A Unidade aprova até 2 horas.' })]
    }
  ),
  ask_more: snapshot({ kind: 'ask_more', from: 'Carla Souza' }, 'in_service', {
    consultation: { ...inService, ceiling: { minutes: 60, usedSeconds: 4500 } }
  }),
  charge_above: snapshot({ kind: 'charge_above', entries: [20], seconds: 900, agreed: 24 }, 'in_service', {
    consultation: { ...inService, ceiling: { minutes: 120, usedSeconds: 4500 } }
  }),
  billing_data: snapshot({ kind: 'billing_data', missing: ['cost_center', 'value_class'] }, 'accepted'),
  wait_payment: snapshot({ kind: 'wait_payment', dueOn: '2026-11-28' }, 'opened'),
  change_requester: snapshot({ kind: 'change_requester', unit: 'Unidade Serra' }, 'accepted'),
  describe_demand: snapshot({ kind: 'describe_demand' }, 'accepted', { deadline: offerDue }),
  answer_return: snapshot({ kind: 'answer_return', returned: 23, comment: 51 }, 'in_service', {
    consultation: inService,
    deadline: offerDue
  }),
  designate: snapshot({ kind: 'designate' }, 'accepted', { deadline: offerDue }),
  wait_designation: snapshot({ kind: 'wait_designation', team: 'Fiscal', away: null }, 'accepted', {
    deadline: offerDue
  }),
  save_designation: snapshot({ kind: 'save_designation', analyst: ANA, staged: false }, 'designated', {
    deadline: offerDue,
    consultation: consultation('designated', { designation })
  }),
  ask_availability: snapshot({ kind: 'ask_availability' }, 'opened', {
    consultation: consultation('opened', { designation })
  }),
  schedule: snapshot({ kind: 'schedule', served: false }, 'designated', {
    deadline: offerDue,
    consultation: consultation('designated', { designation })
  }),
  wait_appointment: snapshot({ kind: 'wait_appointment', start: '2026-11-24T17:00:00Z' }, 'scheduled', {
    consultation: consultation('scheduled', { designation, appointment }),
    deadline: { clock: 'appointment', at: '2026-11-24T17:00:00Z', late: false }
  }),
  start_service: snapshot({ kind: 'start_service' }, 'scheduled', {
    consultation: consultation('scheduled', { designation, appointment }),
    deadline: startLate
  }),
  running: snapshot({ kind: 'running' }, 'in_service', { consultation: inService, timer, deadline: null }),
  log_capture: snapshot({ kind: 'log_capture', capture: 22, seconds: 2700 }, 'in_service', {
    consultation: { ...inService, captures: [capture(22, 2700)] }
  }),
  log_time: snapshot({ kind: 'log_time' }, 'in_service', { consultation: inService }),
  release_slots: snapshot({ kind: 'release_slots' }, 'in_service', {
    consultation: { ...inService, gap: 4 },
    troubles: [{ code: 'gap', detail: { slot: 4, slots: '4–6' } }]
  }),
  link_comment: snapshot({ kind: 'link_comment', entry: 21 }, 'in_service', {
    consultation: inService,
    completes: 'me'
  }),
  send_transfer: snapshot({ kind: 'send_transfer' }, 'ready', {
    consultation: { ...inService, stage: 'ready', payer: { ...inService.payer, kind: 'unit_transfer' } }
  }),
  record_cause: snapshot({ kind: 'record_cause' }, 'in_service', {
    consultation: inService,
    gaps: [{ code: 'cause' }]
  }),
  confirm_waiver: snapshot({ kind: 'confirm_waiver', cause: 24, entries: [20, 21] }, 'ready', {
    consultation: {
      ...inService,
      stage: 'ready',
      cause: counted<'cause_recorded'>(24, '2026-11-24T18:10:00Z', ANA, {
        cause: 'unpublished_defect',
        issueId: 'ERP-4512',
        publishedOn: null
      }),
      waiver: { entries: [20, 21], reason: 'ISSUE', issueId: 'ERP-4512' }
    }
  }),
  conclude: snapshot({ kind: 'conclude' }, 'ready', { consultation: { ...inService, stage: 'ready' } }),
  merged: snapshot({ kind: 'merged', into: 48 }, 'in_service', { consultation: { ...inService, mergedInto: 48 } }),
  closed: snapshot({ kind: 'closed' }, 'ready', { consultation: { ...inService, stage: 'ready' } })
}

/** The same as a colleague of whoever recorded the entries sees it. */
export const asOther = (seen: Snapshot): Snapshot => ({ ...seen, me: { ...seen.me, id: 199 } })
