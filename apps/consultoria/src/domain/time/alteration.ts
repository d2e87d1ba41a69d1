import * as z from 'zod/mini'
import { positive, text } from '../kernel/schema'
import { isBlank, isLeader, type Judging, type Verdict } from '../ledger/defineFact'
import type { Stamped } from '../ledger/fact'
import { isWithdrawn } from './entries'
import type { Alteration, RecordedEntry } from './slice'
import { needsNote, WAIVER_REASONS } from './waiverReasons'

export const alteration = { entry: positive, reason: z.enum(WAIVER_REASONS), note: text }

type Altering = Stamped<Pick<Alteration, 'reason' | 'note'>>

/** Only leaders take entries off the bill; "Outros" says nothing by itself. */
export const mayAlter = (view: Judging, fact: Altering, target: RecordedEntry | null): Verdict | null => {
  if (!target) return 'unknown_target'
  if (!isLeader(view, fact)) return 'not_entitled'
  if (isWithdrawn(target)) return 'out_of_order'
  return needsNote(fact.data.reason) && isBlank(fact.data.note) ? 'contradicts' : null
}

export const alteredBy = ({ n, by, at, data: { reason, note } }: Altering): Alteration => ({ n, by, at, reason, note })
