import type { Counted, Entry } from './consultation'
import { coverage } from './coverage'
import { captureOf, entryOf, type FoldState, type Handler, isBlank, isLeader, type Verdict } from './foldState'
import { interval } from '../timeEntry'
import { meetClocks } from './clockRules'

/** Own time is anybody's to record; in another's name, from another's clock, or in place of an entry, only a leader's. */
export const entry: Handler<'entry'> = (state, fact) => {
  const { data } = fact
  const span = interval(data)
  if (span && data.seconds > span.elapsed) return 'contradicts'
  const corrected = data.corrects === null ? null : entryOf(state, data.corrects)
  const verdict = data.corrects === null ? null : mayCorrect(state, fact.by, corrected)
  if (verdict) return verdict
  if (data.analystId !== fact.by && !isLeader(state, fact.by)) return 'not_entitled'
  const capture = captureOf(state, data.capture)
  if (data.capture !== null && !capture) return 'unknown_target'
  if (capture && capture.by !== fact.by && !isLeader(state, fact.by)) return 'not_entitled'
  if (capture && !capture.open) return 'out_of_order'
  if (capture) capture.open = false
  state.shown.entries.push({
    ...fact,
    ...coverage(state, fact, { corrected, capture }),
    status: 'counts',
    served: false,
    commentId: null,
    voided: null,
    waived: null,
    correctedBy: null,
    invoice: null,
    invoicedBy: null
  })
  if (corrected) {
    uncharge(corrected, 'corrected')
    corrected.status = 'corrected'
    corrected.correctedBy = fact.n
  }
  meetClocks(state)
  return null
}

const mayCorrect = (state: FoldState, by: number, corrected: Entry | null): Verdict => {
  if (!corrected) return 'unknown_target'
  if (!isLeader(state, by)) return 'not_entitled'
  if (corrected.invoice !== null) return 'locked'
  return corrected.status === 'counts' ? null : 'out_of_order'
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
const mayAlter = (state: FoldState, by: number, target: Entry | null): Verdict => {
  if (!target) return 'unknown_target'
  if (!isLeader(state, by)) return 'not_entitled'
  if (target.invoice !== null) return 'locked'
  return target.status === 'voided' || target.status === 'corrected' ? 'out_of_order' : null
}

export const entryVoided: Handler<'entry_voided'> = (state, fact) => {
  const target = entryOf(state, fact.data.entry)
  const verdict = mayAlter(state, fact.by, target)
  if (verdict || !target) return verdict
  uncharge(target, 'voided')
  target.status = 'voided'
  target.voided = { ...stamp(fact), reason: fact.data.reason, note: fact.data.note }
  return null
}

/** Exactly one waiver per entry, with exactly one of the six reasons. */
export const entryWaived: Handler<'entry_waived'> = (state, fact) => {
  const target = entryOf(state, fact.data.entry)
  const verdict = mayAlter(state, fact.by, target)
  if (verdict || !target) return verdict
  if (target.status === 'waived') return 'out_of_order'
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
  if (!state.context.roles.finance.has(fact.by)) return 'not_entitled'
  if (target.invoice !== null || target.status === 'voided' || target.status === 'corrected') return 'out_of_order'
  if (isBlank(fact.data.invoice)) return 'contradicts'
  target.invoice = fact.data.invoice
  target.invoicedBy = fact.n
  return null
}
