import { isWithdrawn } from '../consultation/entries'
import type { WaiverReason } from '../billing/waiverReasons'
import type { Counted, Entry } from '../consultation/consultation'
import { coverage, UNTOUCHED } from './coverage'
import {
  type Author,
  captureOf,
  entryOf,
  type FoldState,
  type Handler,
  holds,
  isBlank,
  isLeader,
  type Verdict
} from '../consultation/foldState'
import { addSeconds, isBefore, localDate } from '../kernel/instant'
import { interval } from './timeEntry'
import { meetClocks } from '../sla/clockRules'
import { LIMITS } from '../ledger/limits'
import { serviceOf } from './services'

/** Own time is anybody's to record; in another's name, from another's clock, or in place of an entry, only a leader's. */
export const entry: Handler<'entry'> = (state, fact) => {
  const { data } = fact
  if (isBlank(data.note) || !isPast(state, fact)) return 'contradicts'
  const corrected = data.corrects === null ? null : entryOf(state, data.corrects)
  const verdict = data.corrects === null ? null : mayCorrect(state, fact, corrected)
  if (verdict) return verdict
  if (data.analystId !== fact.by && !isLeader(state, fact)) return 'not_entitled'
  const capture = captureOf(state, data.capture)
  if (data.capture !== null && !capture) return 'unknown_target'
  if (capture && capture.by !== fact.by && !isLeader(state, fact)) return 'not_entitled'
  if (capture && !capture.open) return 'out_of_order'
  if (capture) capture.open = false
  state.shown.entries.push({
    ...fact,
    ...UNTOUCHED,
    // of a changed text nothing is known that could bind what is entered anew
    ...coverage(state, fact, { corrected: corrected?.status === 'disputed' ? null : corrected, capture }),
    status: 'counts',
    service: serviceOf(state, fact)
  })
  if (corrected) {
    uncharge(corrected, 'corrected')
    corrected.status = 'corrected'
    corrected.correctedBy = fact.n
  }
  meetClocks(state)
  return null
}

/** Time that has passed when it is recorded, on the date it says, and not more of it than lies between its ends. */
const isPast = ({ context }: FoldState, { at, data }: Counted<'entry'>): boolean => {
  const now = addSeconds(at, LIMITS.clockSlack)
  if (data.workDate > localDate(now, context.offsetAt)) return false
  const span = interval(data)
  if (!span) return true
  const end = addSeconds(span.from, Math.max(data.seconds, span.elapsed))
  return data.seconds <= span.elapsed && localDate(span.from, context.offsetAt) === data.workDate && !isBefore(now, end)
}

const mayCorrect = (state: FoldState, author: Author, corrected: Entry | null): Verdict => {
  if (!corrected) return 'unknown_target'
  if (!isLeader(state, author)) return 'not_entitled'
  if (corrected.invoice !== null) return 'locked'
  return corrected.status === 'counts' || corrected.status === 'disputed' ? null : 'out_of_order'
}

const uncharge = (target: Entry, why: 'voided' | 'waived' | 'corrected'): void => {
  target.billableSeconds = 0
  target.coveredSeconds = 0
  target.unbillableSeconds = target.data.seconds
  target.portions = []
  target.price = null
  target.unbillable = why
}

/** One entry ↔ one comment: the first link holds. */
export const commentLinked: Handler<'comment_linked'> = (state, { data }) => {
  const target = entryOf(state, data.entry)
  if (!target) return 'unknown_target'
  if (target.commentId !== null) return 'out_of_order'
  target.commentId = data.commentId
  return null
}

/** Only leaders alter entries, and only while they are not invoiced. */
const mayAlter = (state: FoldState, author: Author, target: Entry | null): Verdict => {
  if (!target) return 'unknown_target'
  if (!isLeader(state, author)) return 'not_entitled'
  if (target.invoice !== null) return 'locked'
  return isWithdrawn(target) ? 'out_of_order' : null
}

export const entryVoided: Handler<'entry_voided'> = (state, fact) => {
  const target = entryOf(state, fact.data.entry)
  const verdict = mayAlter(state, fact, target)
  if (verdict || !target) return verdict
  if (!isExplained(fact.data)) return 'contradicts'
  uncharge(target, 'voided')
  target.status = 'voided'
  target.voided = { ...stamp(fact), reason: fact.data.reason, note: fact.data.note }
  return null
}

/** "Outros" says nothing by itself. */
const isExplained = ({ reason, note }: { reason: WaiverReason; note: string }): boolean =>
  reason !== 'OUTROS' || !isBlank(note)

/** Exactly one waiver per entry, with exactly one of the six reasons. */
export const entryWaived: Handler<'entry_waived'> = (state, fact) => {
  const target = entryOf(state, fact.data.entry)
  const verdict = mayAlter(state, fact, target)
  if (verdict || !target) return verdict
  if (target.status === 'waived') return 'out_of_order'
  if (!isExplained(fact.data)) return 'contradicts'
  uncharge(target, 'waived')
  target.status = 'waived'
  target.waived = { ...stamp(fact), reason: fact.data.reason, note: fact.data.note }
  return null
}

const stamp = ({ n, by, at }: Counted<'entry_voided' | 'entry_waived'>) => ({ n, by, at })

/** Finance's act; from then on the entry is locked. */
export const invoiced: Handler<'invoiced'> = (state, fact) => {
  const target = entryOf(state, fact.data.entry)
  if (!target) return 'unknown_target'
  if (!holds(state, 'finance', fact)) return 'not_entitled'
  if (target.invoice !== null || isWithdrawn(target)) return 'out_of_order'
  if (isBlank(fact.data.invoice)) return 'contradicts'
  target.invoice = fact.data.invoice
  target.invoicedBy = fact.n
  return null
}
