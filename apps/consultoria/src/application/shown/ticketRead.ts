import type { Suitable } from '../../domain/scheduling/designation'
import type { Bill } from '../../domain/billing/billing'
import type { Consultation } from '../../domain/consultation/consultation'
import type { NextStep } from '../../domain/consultation/nextStep'
import type { AcceptanceCandidate } from '../../domain/acceptance/agreement'
import type { Modality } from '../../domain/modality/modality'
import type { Instant } from '../../domain/kernel/instant'
import type { ConclusionGap } from '../../domain/consultation/conclusion'
import type { JourneyStep } from '../../domain/consultation/journey'
import type { Deadline } from '../../domain/sla/sla'
import type { Unconfirmed } from '../repair/unconfirmed'
import type { whoCompletes } from '../outbox/timeComment'
import type { OpeningAsked } from './opening'
import type { Notice, Trouble } from './notices'
import type { ShownPrepaid } from './prepaid'
import type { Names } from '../commands/people/names'
import type { Finished } from '../ledger/operations'
import type { Agent, Person, RunningTimer, TicketForm, TicketHistory } from '../../ports'

/** Somebody of the team, and why they stand where they stand. */
export interface Analyst {
  person: Person
  why: Suitable
  /** Their first free time; null = it was not asked, or none is known. */
  free: Instant | null
}

/** What one reading of a ticket found. */
export interface TicketRead {
  form: TicketForm
  me: Agent
  /** What `me` may do here. */
  may: {
    designate: boolean
    /** Tell time: whoever may not reads who does. */
    log: boolean
    waive: boolean
    void: boolean
    confirm: boolean
    /** Say that a purchase was paid, or take that back. */
    confirmPayment: boolean
    reroute: boolean
    transfer: boolean
    /** Release the places of the ledger that hold nothing. */
    heal: boolean
  }
  /** Modalities this installation offers, and the one this ticket has (by ledger, else by request type). */
  modalities: Modality[]
  modality: Modality | null
  consultation: Consultation
  /** What prepaid packages cover; null = the modality draws on none, or they could not be read. */
  prepaid: ShownPrepaid | null
  /** Bill of the current payer, and of others where minutes stayed theirs. */
  bill: Bill
  next: NextStep
  journey: JourneyStep[]
  /** The ticket's type is neither empty nor of a modality that is offered: nothing of ours belongs there. */
  isOfOtherType?: boolean
  /** What the opening asks first; null or left out = nothing. */
  opening?: OpeningAsked | null
  /** Whose turn it is to complete the comment that is missing; null = none is. */
  completes: ReturnType<typeof whoCompletes> | null
  /** What waits for a leader's word, each with what it says: its author left it undone, or announced it nowhere. */
  unconfirmed: Unconfirmed[]
  /** What is missing before Solve. */
  gaps: ConclusionGap[]
  deadline: Deadline | null
  /** Newest first; filled while an acceptance or approval is awaited. */
  candidates: AcceptanceCandidate[]
  /** People of the client's organization who may accept; filled when the requester may not. */
  acceptors: Person[]
  history: TicketHistory | null
  timer: RunningTimer | null
  /** Who may be designated, most suitable first; filled while nobody is (afterwards `findAnalysts` tells). */
  analysts: Analyst[]
  /** Three free starts for an appointment. */
  slots: Instant[]
  /** Things that happened while reading: projections repaired, another agent acted, comment completed … */
  notices: Notice[]
  troubles: Trouble[]
  /** Operations that are done and not forgotten yet: once this is on the screen, what was typed for them goes, then they. */
  finished: Finished[]
  /** Names of the people in the consultation, as the account tells them. */
  names: Names
  /** Solved stands on this form and waits for the submit. */
  isSolveUnsent: boolean
  readAt: Instant
}
