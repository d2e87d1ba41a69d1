import { billOf } from '../domain/billing'
import { conclusionGaps } from '../domain/conclusion'
import { suggestAnalysts } from '../domain/designation'
import { freeSlots } from '../domain/freeSlots'
import { journeyOf } from '../domain/journey'
import type { Consultation } from '../domain/ledger/consultation'
import { nextStep } from '../domain/nextStep'
import type { Instant, Policy } from '../domain/policy'
import { nearestDeadline } from '../domain/sla'
import type { Agent, RunningTimer, TicketForm, TicketHistory } from '../ports'
import { acceptorsFor } from './acceptorsFor'
import { answers, awaitsApproval } from './answers'
import { leadsTeam } from './asLeader'
import type { Context } from './context'
import { fieldOf } from './fieldOf'
import { policyByRequestType, policyOf } from './policyOf'
import type { Snapshot } from './snapshot'
import type { StreamState } from './stream'
import { teamOf } from './teamOf'

export interface Reading {
  state: StreamState
  history: TicketHistory | null
  form: TicketForm
  me: Agent
  timer: RunningTimer | null
  notices: Snapshot['notices']
}

/** Everything shown for one ticket; computed once after each reading. */
export async function snapshotOf(context: Context, reading: Reading): Promise<Snapshot> {
  const { state, history, form, me, timer } = reading
  const { consultation, roles } = state
  const policy = policyOf(context, consultation.policy) ?? policyByRequestType(context, fieldOf(form, 'request_type'))
  const candidates = await answers(context, consultation, policy, history, form)
  const leader = roles.leaders.has(me.id)
  const timerRunning = timer?.ticketId === form.id
  const now = context.ports.clock.now()
  const team = teamOf(context, form)
  const next = nextStep({
    consultation,
    policy,
    me: { id: me.id, leader },
    ticketStatus: form.status,
    requesterName: form.requester?.name ?? '',
    candidates,
    timerRunning,
    team: team?.name ?? '',
    now
  })
  return {
    form,
    me,
    may: {
      designate: mayDesignate(policy, leader),
      waive: leader,
      void: leader,
      confirm: leader,
      reroute: leader,
      transfer: leadsTeam(context, me, team)
    },
    roles,
    policies: [...context.catalog.policies],
    policy,
    consultation,
    bill: billOf(consultation, policy),
    next,
    journey: journeyOf(consultation, policy),
    gaps: conclusionGaps(consultation, policy, { timerRunning }),
    deadline: nearestDeadline(consultation, now),
    candidates,
    acceptors: await acceptorsFor(context, { consultation, policy, next }, history, form),
    history,
    timer,
    analysts: needsAnalysts(consultation, policy, leader) ? await analystsFor(context, consultation, policy, form) : [],
    slots: policy && needsPeople(consultation) ? slotsFor(context, consultation, policy, now) : [],
    notices: withFollowUp(reading.notices, form),
    readAt: now
  }
}

/** Where the policy keeps the analyst he may take it himself; the fold asks the same. */
const mayDesignate = (policy: Policy | null, leader: boolean): boolean =>
  leader || (policy !== null && policy.assignment !== 'leader_then_senior')

/** From the acceptance on people are designated and appointments made. */
const needsPeople = ({ acceptance, mergedInto }: Consultation): boolean => acceptance !== null && mergedInto === null

/** Whoever cannot name another analyst needs no list once one is named. */
const needsAnalysts = (consultation: Consultation, policy: Policy | null, leader: boolean): boolean =>
  needsPeople(consultation) &&
  !awaitsApproval(consultation) &&
  (consultation.designation === null || mayDesignate(policy, leader))

async function analystsFor(
  context: Context,
  consultation: Consultation,
  policy: Policy | null,
  form: TicketForm
): Promise<Snapshot['analysts']> {
  const team = teamOf(context, form)
  if (!team) return []
  const members = await context.ports.directory.members(team.group)
  if (!members.ok) return []
  // The ticket itself lies with the leader since the opening: whoever opened it attends the client
  const current = consultation.designation?.data.analystId ?? consultation.terms.staged?.by ?? form.assignee.userId
  return suggestAnalysts(members.value, team.seniorityTag, policy?.assignment ?? null, current)
}

const OFFERED = 3

function slotsFor({ ports }: Context, { clocks }: Consultation, policy: Policy, now: Instant): Instant[] {
  if (policy.scheduling.mode === 'none') return []
  return freeSlots({
    from: now,
    minutes: policy.scheduling.defaultMinutes,
    count: OFFERED,
    calendar: policy.calendar,
    busy: [],
    dueBy: clocks.start?.dueAt ?? null,
    offsetAt: ports.clock.offsetAt
  })
}

/** A follow-up starts anew: neither consent nor minutes come with it. */
function withFollowUp(notices: Snapshot['notices'], form: TicketForm): Snapshot['notices'] {
  const source = form.followsTicketId ?? null
  return source === null ? notices : [...notices, { code: 'follows_ticket', detail: { ticket: source } }]
}
