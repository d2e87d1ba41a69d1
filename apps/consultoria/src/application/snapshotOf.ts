import { lowered } from '../domain/kernel/normalise'
import { FINANCE_GROUP, LEADERS_GROUP } from '../catalog/names'
import type { Consultation } from '../domain/consultation/consultation'
import type { DesignationOn } from '../domain/consultation/outstanding'
import type { Modality } from '../domain/modality/modality'
import type { Instant } from '../domain/kernel/instant'
import type { Agent, RunningTimer, TicketForm, TicketHistory } from '../ports'
import { namesOf, peopleIn, rememberNames } from './commands/people/names'
import { isAnalyst } from './commands/people/analysts'
import { leadsTeam } from './commands/people/leaders'
import { awaitsApproval } from './pendingWork'
import { type Context, isInGroup } from './context'
import { intendedModality } from './intendedModality'
import { ifOffered, isOffered, isOfOtherType, modalityAsked, modalityOf } from './modalityOf'
import type { Notice, Trouble } from './shown/notices'
import { openingAsked } from './shown/opening'
import { usualAnalyst } from './shown/usual'
import { shownOf } from './shown/shown'
import type { TicketRead } from './shown/ticketRead'
import type { Snapshot } from './snapshot'
import type { StreamState } from './ledger/stream'
import { deputiesIn } from './ledger/deputiesIn'
import { isDeputyOf } from '../domain/people/roles'
import { awayUntil } from '../domain/scheduling/absences'
import type { LeaderAway } from '../domain/consultation/nextStep'
import { type Team, teamOf } from './commands/people/teamOf'
import { acceptorsFor } from './commands/acceptance/acceptorsFor'
import { answers } from './commands/acceptance/answers'
import { analystsFor, slotsFor } from './commands/scheduling/offers'
import { whoCompletes } from './outbox/timeComment'
import { holdsTermsByHand } from './repair/findApplied'
import { unconfirmedFacts } from './repair/unconfirmed'
import { viewOf } from './view'

interface Reading {
  state: StreamState
  history: TicketHistory | null
  prepaid: Snapshot['prepaid']
  form: TicketForm
  me: Agent
  timer: RunningTimer | null
  designationOn: DesignationOn
  isSolveUnsent: boolean
  notices: Notice[]
  troubles: Trouble[]
  finished: Snapshot['finished']
}

/** Everything shown for one ticket; computed once after each reading. What only some stages need is fetched by them. */
export async function snapshotOf(context: Context, reading: Reading): Promise<Snapshot> {
  const { state, history, form, me, timer } = reading
  const { consultation } = state
  const modality = modalityOf(context, consultation.modality) ?? ifOffered(context, modalityAsked(context, form.fields))
  const candidates = history && modality ? await answers(context, consultation, modality, history, form) : []
  const timerRunning = timer?.ticketId === form.id
  const now = context.ports.clock.now()
  const leader = isInGroup(context.ports, me, LEADERS_GROUP)
  const team = teamOf(context, form)
  const deputy = team !== null && isDeputyOf(deputiesIn(context), team.key, me.id, now)
  const withAgenda = mayDesignate(modality, leader || deputy)
  const asked = { consultation, modality, form, withAgenda }
  const analysts = needsAnalysts(consultation) ? await analystsOf(context, asked) : []
  const view = viewOf({
    consultation,
    modality,
    intended: intendedModality(context, consultation, form),
    me: { id: me.id, leader, deputy },
    ticketStatus: form.status,
    requesterName: form.requester?.name ?? '',
    organizationId: form.organizationId,
    candidates,
    timerRunning,
    designationOn: reading.designationOn,
    termsInComposer: await holdsTermsByHand(context, state, form),
    team: team?.name ?? '',
    away: leaderAway(context, team, now),
    now
  })
  const read: TicketRead = {
    form,
    me,
    may: {
      designate: withAgenda,
      log: isAnalyst(context, me, consultation),
      waive: leader || me.role === 'admin',
      void: leader || me.role === 'admin',
      confirm: leader,
      confirmPayment: isInGroup(context.ports, me, FINANCE_GROUP),
      reroute: leader,
      transfer: leadsTeam(context, me, team),
      heal: leader || me.role === 'admin'
    },
    modalities: context.catalog.modalities.filter(one => isOffered(context, one) || one.key === consultation.modality),
    modality,
    consultation,
    prepaid: reading.prepaid,
    ...view,
    isOfOtherType: isOfOtherType(context, form.fields),
    opening: openingAsked(context, consultation, view.next, form),
    unconfirmed: unconfirmedFacts(state, now),
    completes: completesNext(consultation, view.next, form, { id: me.id, leader, now, history }),
    candidates,
    acceptors: history ? await acceptorsFor(context, { consultation, modality, next: view.next }, history, form) : [],
    history,
    timer,
    analysts,
    slots:
      modality && needsPeople(consultation)
        ? await slotsFor(context, consultation, modality, {
            next: view.next,
            usual: usualAnalyst({ modality, analysts, me })
          })
        : [],
    notices: withFollowUp(reading.notices, form),
    troubles: reading.troubles,
    finished: reading.finished,
    isSolveUnsent: reading.isSolveUnsent,
    names: await namesIn(context, reading, analysts),
    readAt: now
  }
  return { ...read, ...shownOf(read, context.ports.clock.offsetAt) }
}

/** What this reading has told anyway is not asked for. */
function namesIn(
  context: Context,
  { state, history, form, me }: Reading,
  analysts: Snapshot['analysts']
): Promise<Snapshot['names']> {
  const { requester } = form
  rememberNames(context, [
    me,
    ...(requester ? [requester] : []),
    ...analysts.map(({ person }) => person),
    ...Object.values(history?.people ?? {})
  ])
  return namesOf(context, peopleIn(state.consultation))
}

/** Whose turn the comment is that the next step asks for. */
function completesNext(
  { entries }: Consultation,
  next: Snapshot['next'],
  form: TicketForm,
  { now, history, ...me }: { id: number; leader: boolean; now: Instant; history: TicketHistory | null }
): Snapshot['completes'] {
  const entry = next.kind === 'link_comment' ? entries.find(({ n }) => n === next.entry) : undefined
  return entry ? whoCompletes(entry, form, me, { now, history }) : null
}

/** Until when the team's leader is away, and who designates meanwhile. */
function leaderAway({ ports, catalog }: Context, team: Team | null, now: Instant): LeaderAway | null {
  if (!team?.leader) return null
  const until = awayUntil(catalog.absences ?? [], team.leader, now, ports.clock.offsetAt)
  if (until === null) return null
  const idOf = (email: string | undefined): number | null => ports.account.people?.[lowered(email ?? '')] ?? null
  return { leader: idOf(team.leader), deputy: idOf(team.deputy), until }
}

/** Where the modality keeps the analyst, analysts may take it themselves; the fold asks the same. */
const mayDesignate = (modality: Modality | null, entitled: boolean): boolean =>
  entitled || (modality !== null && modality.assignment !== 'leader_then_senior')

/** From the acceptance or the payment on people are designated and appointments made. */
const needsPeople = ({ acceptance, payment, mergedInto }: Consultation): boolean =>
  (acceptance !== null || payment.confirmed !== null) && mergedInto === null

/** Once somebody is designated, or works, only a panel that names another one needs the list, and asks for it itself. */
const needsAnalysts = (consultation: Consultation): boolean =>
  needsPeople(consultation) &&
  !awaitsApproval(consultation) &&
  consultation.designation === null &&
  (consultation.acceptance !== null || consultation.appointment === null)

/** Nobody is offered while the team cannot be read: the step then asks again. */
async function analystsOf(context: Context, asked: Parameters<typeof analystsFor>[1]): Promise<Snapshot['analysts']> {
  const found = await analystsFor(context, asked)
  return found.ok ? found.value : []
}

/** A follow-up starts anew: neither consent nor minutes come with it. */
function withFollowUp(notices: Notice[], form: TicketForm): Notice[] {
  const source = form.followsTicketId ?? null
  return source === null ? notices : [...notices, { code: 'follows_ticket', detail: { ticket: source } }]
}
