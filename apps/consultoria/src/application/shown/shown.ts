import type { Consultation } from '../../domain/consultation/consultation'
import type { LocalDate, OffsetAt } from '../../domain/kernel/instant'
import type { Stage } from '../../domain/consultation/stages'
import type { TicketRead } from './ticketRead'
import { controlDateOf } from '../fieldOf'
import { shownEntries, type ShownEntry } from './entries'
import { offersOf, type Offers } from './offers'
import { uncoveredDate } from './uncovered'
import { usualOf, type Usual } from './usual'

/** What follows from a reading for the screen: the interface shows it and decides nothing. */
export interface Shown {
  /** The consultation's stage; nothing is ready to conclude while anything is missing. */
  stage: Stage
  /** A consultation was opened on this ticket. */
  isBegun: boolean
  /** No place of the ledger is missing: facts can be written. */
  isWritable: boolean
  /** Records lie in the stream that say nothing which counts, or something is wrong with them. */
  hasTroubles: boolean
  /** My clock runs on this ticket. */
  isRunning: boolean
  /** In the order in which they were written. */
  entries: ShownEntry[]
  /** Records that do not count. A place where nothing lies is no record. */
  rejected: Consultation['rejected']
  offers: Offers
  usual: Usual
  /** Who may have accepted on the phone. */
  callers: { id: number; name: string }[]
  /** The requester may not accept, and others may. */
  isRequesterBlocked: boolean
  /** When the ticket is dealt with next, as the open form says it. */
  controlDate: string | null
  /** A date on the screen that the holiday list does not cover. */
  uncovered: LocalDate | null
  /** Taxes come on top of the amounts. */
  taxesAdded: boolean
}

export const shownOf = (read: TicketRead, offsetAt: OffsetAt): Shown => {
  const { consultation, modality, timer, form, acceptors, troubles, gaps } = read
  const controlDate = modality && controlDateOf(form, modality)
  const isRunning = timer?.ticketId === form.id
  return {
    stage: consultation.stage === 'ready' && (isRunning || gaps.length > 0) ? 'in_service' : consultation.stage,
    isBegun: consultation.stage !== 'none',
    isWritable: consultation.gap === null,
    hasTroubles: consultation.rejected.length > 0 || troubles.length > 0,
    isRunning,
    entries: shownEntries(read),
    rejected: consultation.rejected.filter(({ code }) => code !== 'gap'),
    offers: offersOf(read),
    usual: usualOf(read),
    callers: callersIn(read),
    isRequesterBlocked: acceptors.length > 0 && !acceptors.some(({ id }) => id === form.requester?.id),
    controlDate,
    uncovered: uncoveredDate({ ...read, controlDate }, offsetAt),
    taxesAdded: modality?.taxes.mode === 'added'
  }
}

/** Who may have accepted on the phone: whoever is known to be allowed, the requester, the end users of the conversation. */
const callersIn = ({ form, history, acceptors }: TicketRead): Shown['callers'] => {
  const seen = Object.values(history?.people ?? {}).filter(person => person.role === 'end-user')
  const people = [...acceptors, ...(form.requester ? [form.requester] : []), ...seen]
  return people
    .filter((person, index) => people.findIndex(other => other.id === person.id) === index)
    .map(({ id, name }) => ({ id, name }))
}
