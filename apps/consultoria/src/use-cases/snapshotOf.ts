import { LEADERS_GROUP } from '../catalog/names'
import type { Consultation } from '../domain/ledger/consultation'
import type { Instant, Policy } from '../domain/policy'
import type { Agent, RunningTimer, TicketForm, TicketHistory } from '../ports'
import { leadsTeam } from './asLeader'
import { awaitsApproval } from './awaited'
import type { Context } from './context'
import { fieldOf } from './fieldOf'
import { policyByRequestType, policyOf } from './policyOf'
import type { Snapshot } from './snapshot'
import type { StreamState } from './stream'
import { teamOf } from './teamOf'
import { viewOf } from './view'

export interface Reading {
  state: StreamState
  history: TicketHistory | null
  form: TicketForm
  me: Agent
  timer: RunningTimer | null
  notices: Snapshot['notices']
  finished: Snapshot['finished']
}

/** Everything shown for one ticket; computed once after each reading. What only some stages need is fetched by them. */
export async function snapshotOf(context: Context, reading: Reading): Promise<Snapshot> {
  const { state, history, form, me, timer } = reading
  const { consultation } = state
  const policy = policyOf(context, consultation.policy) ?? policyByRequestType(context, fieldOf(form, 'request_type'))
  const candidates =
    history && policy ? await (await import('./answers')).answers(context, consultation, policy, history, form) : []
  const timerRunning = timer?.ticketId === form.id
  const now = context.ports.clock.now()
  const leader = me.groupIds.some(id => id === context.ports.account.groups[LEADERS_GROUP])
  const team = teamOf(context, form)
  const view = await viewOf(state, {
    consultation,
    policy,
    me: { id: me.id, leader },
    ticketStatus: form.status,
    requesterName: form.requester?.name ?? '',
    organizationId: form.organizationId,
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
      transfer: leadsTeam(context, me, team),
      heal: leader || me.role === 'admin'
    },
    policies: [...context.catalog.policies],
    policy,
    consultation,
    ...view,
    completes: await completesNext(consultation, view.next, form, { me: me.id, now }),
    candidates,
    acceptors: history
      ? await (
          await import('./acceptorsFor')
        ).acceptorsFor(context, { consultation, policy, next: view.next }, history, form)
      : [],
    history,
    timer,
    analysts: needsAnalysts(consultation) ? await analystsOf(context, consultation, policy, form) : [],
    slots:
      policy && needsPeople(consultation)
        ? await (await import('./offers')).slotsFor(context, consultation, policy, { now, next: view.next })
        : [],
    notices: withFollowUp(reading.notices, form),
    finished: reading.finished,
    readAt: now
  }
}

/** Whose turn the comment is that the next step asks for. */
async function completesNext(
  { entries }: Consultation,
  next: Snapshot['next'],
  form: TicketForm,
  { me, now }: { me: number; now: Instant }
): Promise<Snapshot['completes']> {
  const entry = next.kind === 'link_comment' ? entries.find(({ n }) => n === next.entry) : undefined
  return entry ? (await import('./repair/completeComments')).whoCompletes(entry, form, me, now) : null
}

/** Where the policy keeps the analyst he may take it himself; the fold asks the same. */
const mayDesignate = (policy: Policy | null, leader: boolean): boolean =>
  leader || (policy !== null && policy.assignment !== 'leader_then_senior')

/** From the acceptance on people are designated and appointments made. */
const needsPeople = ({ acceptance, mergedInto }: Consultation): boolean => acceptance !== null && mergedInto === null

/** Once somebody is designated only a panel that names another one needs the list, and asks for it itself. */
const needsAnalysts = (consultation: Consultation): boolean =>
  needsPeople(consultation) && !awaitsApproval(consultation) && consultation.designation === null

/** Nobody is offered while the team cannot be read: the step then asks again. */
async function analystsOf(
  context: Context,
  consultation: Consultation,
  policy: Policy | null,
  form: TicketForm
): Promise<Snapshot['analysts']> {
  const { analystsFor } = await import('./offers')
  const found = await analystsFor(context, consultation, policy, form)
  return found.ok ? found.value : []
}

/** A follow-up starts anew: neither consent nor minutes come with it. */
function withFollowUp(notices: Snapshot['notices'], form: TicketForm): Snapshot['notices'] {
  const source = form.followsTicketId ?? null
  return source === null ? notices : [...notices, { code: 'follows_ticket', detail: { ticket: source } }]
}
