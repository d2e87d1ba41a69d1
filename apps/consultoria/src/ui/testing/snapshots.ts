import { NOTHING_BOUGHT } from '../../domain/payment/slice'
import type { AcceptanceCandidate } from '../../domain/acceptance/agreement'
import { billOf } from '../../domain/billing/billing'
import type { JourneyStep } from '../../domain/consultation/journey'
import type { Capture } from '../../domain/time/slice'
import type { Consultation, Entry } from '../../domain/consultation/consultation'
import type { Counted } from '../../domain/registry'
import { NO_CLOCKS } from '../../domain/sla/slice'
import type { Stage } from '../../domain/consultation/stages'
import type { FactData, FactKind } from '../../domain/registry'
import type { NextStep } from '../../domain/consultation/nextStep'
import type { Person } from '../../ports'
import { shownOf } from '../../application/shown/shown'
import type { TicketRead } from '../../application/shown/ticketRead'
import type { Snapshot } from '../../application/snapshot'
import { modulo, tecnica } from './modalities'

export const ANA = 101
const CARLA = 201

const person = (id: number, name: string, role: Person['role'] = 'agent'): Person => ({
  id,
  name,
  email: null,
  role,
  organizationId: null,
  locale: 'pt-BR',
  tags: [],
  fields: {}
})

const ana = person(ANA, 'Ana Sênior')
const bruno = person(103, 'Bruno Pleno')

export const counted = <K extends FactKind>(n: number, at: string, by: number, data: FactData[K]): Counted<K> => ({
  n,
  by,
  at,
  op: `op-${n}`,
  data
})

export function entry(n: number, minutes: number, note: string, over: Partial<Entry> = {}): Entry {
  const data: FactData['entry'] = {
    seconds: minutes * 60,
    startedAt: null,
    endedAt: null,
    workDate: '2026-11-24',
    note,
    analystId: ANA,
    billable: true,
    requesterId: CARLA,
    organizationId: 9,
    source: 'manual',
    capture: null,
    corrects: null,
    session: null
  }
  return {
    ...counted<'entry'>(n, '2026-11-24T18:00:00Z', ANA, data),
    status: 'counts',
    toldAt: '2026-11-24T18:00:00Z',
    service: { from: '2026-11-24T17:00:00Z', to: '2026-11-24T18:00:00Z' },
    served: true,
    unbillable: null,
    packageSeconds: 0,
    billableSeconds: data.seconds,
    unbillableSeconds: 0,
    coveredSeconds: data.seconds,
    above: [],
    portions: [{ seconds: data.seconds, price: { centavos: 350, per: 'minute' } }],
    payer: 'client',
    unit: null,
    price: { centavos: 350, per: 'minute' },
    commentId: 500 + n,
    voided: null,
    waived: null,
    correctedBy: null,
    invoice: null,
    invoicedBy: null,
    ...over
  }
}

export const candidate = (over: Partial<AcceptanceCandidate> = {}): AcceptanceCandidate => ({
  commentId: 41,
  auditId: 410,
  authorId: CARLA,
  authorName: 'Carla Souza',
  at: '2026-11-23T13:05:00Z',
  text: 'Bom dia! Aceito o termo, podem seguir com a consultoria.',
  public: true,
  channel: 'email',
  suggested: true,
  payerNamedIn: null,
  isNo: false,
  namesLimit: false,
  eligible: true,
  doubts: [],
  ...over
})

export const capture = (n: number, seconds: number): Capture => ({
  ...counted<'time_captured'>(n, '2026-11-24T17:45:00Z', ANA, {
    startedAt: '2026-11-24T17:00:00Z',
    endedAt: '2026-11-24T17:45:00Z',
    seconds,
    timerOp: 'op-timer',
    stoppedBy: ANA
  }),
  open: true
})

const steps: JourneyStep['step'][] = ['terms', 'acceptance', 'agenda', 'service', 'conclusion']

const journey = (done: number): JourneyStep[] =>
  steps.map((step, index) => {
    if (index < done)
      return { step, status: 'done', by: step === 'acceptance' ? CARLA : ANA, at: '2026-11-23T13:05:00Z' }
    return { step, status: index === done ? 'now' : 'todo' }
  })

export function consultation(stage: Stage, over: Partial<Consultation> = {}): Consultation {
  const accepted = !['none', 'opened', 'terms_sent', 'refused', 'unanswered', 'cancelled'].includes(stage)
  const sent = stage !== 'none' && stage !== 'opened'
  const entries = over.entries ?? []
  const realSeconds = entries.reduce((sum, one) => sum + one.data.seconds, 0)
  return {
    stream: 't35',
    opener: null,
    modality: stage === 'none' ? null : 'consult_tecnica',
    ended:
      stage === 'refused' || stage === 'unanswered' || stage === 'cancelled'
        ? { why: stage, n: 3, by: ANA, at: '2026-11-23T13:05:00Z', before: null, isShown: true }
        : null,
    attempts: [],
    availability: null,
    topics: null,
    errors: [],
    stage,
    terms: {
      staged: null,
      sent: sent
        ? counted<'terms_sent'>(2, '2026-11-23T12:00:00Z', ANA, {
            staged: 1,
            policy: 'consult_tecnica',
            termsVersion: 'CT-2026-1',
            auditId: 400,
            commentId: 40,
            sentAt: '2026-11-23T12:00:00Z',
            bodyHash: '',
            price: { centavos: 350, per: 'minute' }
          })
        : null,
      problem: null,
      reminder: null,
      closedTo: 0,
      before: null,
      offered: []
    },
    demand: null,
    acceptance: accepted
      ? counted<'accepted'>(3, '2026-11-23T13:10:00Z', ANA, {
          terms: 2,
          termsVersion: 'CT-2026-1',
          bodyHash: '',
          price: { centavos: 350, per: 'minute' },
          acceptorId: CARLA,
          organizationId: 9,
          flag: true,
          channel: 'comment',
          commentId: 41,
          auditId: 410,
          acceptedAt: '2026-11-23T13:05:00Z',
          doubts: [],
          confirmation: null,
          oralNote: null,
          due: { offer: null, start: null }
        })
      : null,
    reacceptance: false,
    payment: NOTHING_BOUGHT,
    payer: {
      kind: 'client',
      chosen: null,
      approval: null,
      requesterChanged: null,
      transferSent: null,
      clientCeiling: null
    },
    gate: { open: accepted, since: null, missing: accepted ? [] : ['acceptance'] },
    clocks: NO_CLOCKS,
    cause: null,
    waiver: null,
    designation: null,
    appointment: null,
    pastAppointments: [],
    handOvers: [],
    missedAt: null,
    appointmentTold: null,
    entries,
    captures: [],
    pendingUpdates: [],
    totals: { realSeconds, billableSeconds: realSeconds, unbillableSeconds: 0 },
    serviceBeganAt: null,
    servedUntil: null,
    ceiling: null,
    lastReturn: null,
    mergedInto: null,
    next: { n: 4, prev: '' },
    head: null,
    gap: null,
    abandoned: [],
    rejected: [],
    pending: [],
    newer: [],
    checkedTo: 0,
    lastWorkDate: null,
    ...over
  }
}

export function snapshot(next: NextStep, stage: Stage, over: Partial<TicketRead> = {}): Snapshot {
  const state = over.consultation ?? consultation(stage)
  return shown({
    form: {
      id: 35,
      subject: '[CONSULT TÉCNICA] Nota gravada com valor negativo',
      status: 'open',
      tags: ['consultoria'],
      requester: { id: CARLA, name: 'Carla Souza', locale: 'pt-BR', organizationIds: [9] },
      organizationId: 9,
      assignee: { userId: ANA, groupId: 7 },
      channel: 'phone',
      createdAt: '2026-11-23T11:00:00Z',
      comment: { text: '', public: true },
      fields: {}
    },
    me: {
      id: ANA,
      name: 'Ana Sênior',
      email: 'ana.senior@consultoria.example',
      role: 'agent',
      locale: 'pt-BR',
      groupIds: [7]
    },
    may: {
      designate: true,
      log: true,
      waive: true,
      void: true,
      confirm: true,
      confirmPayment: true,
      reroute: true,
      transfer: true,
      heal: true
    },
    finished: [],
    modalities: [tecnica, modulo],
    modality: stage === 'none' ? null : tecnica,
    consultation: state,
    prepaid: null,
    bill: billOf(state, tecnica),
    next,
    journey: journey(doneSteps[stage]),
    completes: null,
    unconfirmed: [],
    names: { [ANA]: 'Ana Sênior', [CARLA]: 'Carla Souza' },
    gaps: [],
    deadline: null,
    candidates: [],
    acceptors: [],
    history: null,
    timer: null,
    analysts: [
      { person: ana, why: 'senior', free: null },
      { person: bruno, why: 'member', free: null }
    ],
    slots: ['2026-11-24T17:00:00Z', '2026-11-24T18:30:00Z', '2026-11-25T11:00:00Z'],
    notices: [],
    troubles: [],
    isSolveUnsent: false,
    readAt: '2026-11-24T12:00:00Z',
    ...over
  })
}

/** As the application would show it: what a test changes of a reading changes what follows from it. */
export const shown = (read: TicketRead): Snapshot => ({ ...read, ...shownOf(read, () => -10_800) })

const doneSteps: Record<Stage, number> = {
  none: 0,
  opened: 0,
  terms_sent: 1,
  accepted: 2,
  designated: 2,
  scheduled: 2,
  in_service: 3,
  ready: 4,
  refused: 1,
  unanswered: 1,
  cancelled: 1
}
