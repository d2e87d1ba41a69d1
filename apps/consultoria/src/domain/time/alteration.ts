import * as z from 'zod/mini'
import { positive, text } from '../kernel/schema'
import { isBlank, type Judging, type Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import { holdsRole, type Role } from '../people/roles'
import { isWithdrawn, uncharged } from './entries'
import { type Alteration, entryIn, type RecordedEntry, type TimeSlice, withEntry } from './slice'
import { needsNote, WAIVER_REASONS } from './waiverReasons'

export const alteration = {
  entry: positive,
  reason: z.enum(WAIVER_REASONS),
  note: text,
  /** The public comment that tells the client; left out before there was one, and where the ticket takes none. */
  publicNote: z.exactOptional(text)
}

type Altered = Pick<Alteration, 'reason' | 'note'> & { entry: number; publicNote?: string }

/** A leader; an administrator where there is no other. */
export const ALTERERS: readonly Role[] = ['leader', 'administrator']

/** Since this version nobody corrects their own time either, and no correction takes a charge away. */
export const CORRECTED_AS_WAIVED = 3

/** Whether somebody may alter the entry of another at that instant. */
export const mayAlterOthers = (view: Judging, { by, at }: Stamped<unknown>, target: RecordedEntry): boolean =>
  !isOwn(target, by) && ALTERERS.some(role => holdsRole(view.roles, role, by, at))

/** Nobody takes their own time, or what they recorded for somebody, off the bill. */
export const isOwn = ({ by, data }: { by: number; data: { analystId: number } }, person: number): boolean =>
  by === person || data.analystId === person

/** T19: charged time that is to be charged no more is waived, with its reason; a correction cannot do that. */
export const isTakenOffBill = (
  corrected: Pick<RecordedEntry, 'billableSeconds'>,
  { billable }: { billable: boolean }
): boolean => corrected.billableSeconds > 0 && !billable

/** What both ways of taking an entry off the bill are to the ledger. */
export const altering = {
  afterMerge: true as const,
  money: {
    figures: ({ entry, reason }: Altered) => ({ entry, reason }),
    announcedBy: ({ publicNote }: Altered) => (publicNote === undefined ? ('fields' as const) : ('comment' as const))
  },
  promises: ({ publicNote }: Altered) => (publicNote === undefined ? null : ('comment' as const)),
  judgedBy: ALTERERS,
  target: ({ entry }: Altered) => entry
}

/** The entry without its charge, as a leader altered it; or why it stays. */
export const altered = (
  time: TimeSlice,
  fact: Stamped<Altered>,
  view: Judging,
  as: 'voided' | 'waived'
): TimeSlice | Verdict => {
  const target = entryIn(time, fact.data.entry)
  if (!target) return 'unknown_target'
  const verdict = mayAlter(view, fact, target, as)
  if (verdict) return verdict
  const { n, by, at, data } = fact
  const alteration: Alteration = { n, by, at, reason: data.reason, note: data.note }
  return withEntry(time, { ...uncharged(target, as), status: as, [as]: alteration })
}

/** Only leaders take entries off the bill; "Outros" says nothing by itself. */
const mayAlter = (
  view: Judging,
  fact: Stamped<Altered>,
  target: RecordedEntry,
  as: 'voided' | 'waived'
): Verdict | null => {
  if (!mayAlterOthers(view, fact, target)) return 'not_entitled'
  if (isWithdrawn(target)) return 'out_of_order'
  if (needsNote(fact.data.reason) && isBlank(fact.data.note)) return 'contradicts'
  return as === 'waived' && target.status === 'waived' ? 'out_of_order' : null
}
