import { projectionWords } from '../../../apps/consultoria/src/catalog/projectionWords'
import { ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { billOf } from '../../../apps/consultoria/src/domain/billing/billing'
import type { Consultation } from '../../../apps/consultoria/src/domain/consultation/consultation'
import { fold } from '../../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import { headText } from '../../../apps/consultoria/src/domain/audit/anchors'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import type { Instant } from '../../../apps/consultoria/src/domain/kernel/instant'
import { project, projectionGaps } from '../../../apps/consultoria/src/domain/consultation/projection'

type Values = Record<string, string | number | boolean | null>

export interface StoredTicket {
  id: number
  status: string
  updatedAt: Instant
  tags: string[]
  /** By field key. */
  fields: Values
}

/** A ticket that is in neither is not there. */
export interface TicketsRead {
  found: ReadonlyMap<number, StoredTicket>
  /** Why a ticket could not be read. */
  unread: ReadonlyMap<number, string>
}

export interface Repair {
  ticket: number
  updatedAt: Instant
  fields: Values
  removeTags: string[]
  head: string | null
}

export interface Skipped {
  ticket: number
  why: 'closed' | 'gone' | 'gap' | 'breaks' | 'unread'
  /** What was said where that is not known beforehand. */
  reason?: string
}

interface RepairPlan {
  repairs: Repair[]
  /** Tickets that cannot be repaired, and why. */
  skipped: Skipped[]
}

/** What the tickets must be told so that they say what the ledger says. Pure. */
export const planRepair = (
  streams: ReadonlyMap<string, ReadRecord[]>,
  { found: tickets, unread }: TicketsRead,
  context: FoldContext,
  now: Instant
): RepairPlan => {
  const plan: RepairPlan = { repairs: [], skipped: [] }
  for (const [stream, records] of streams) {
    const ticket = ticketOfStream(stream)
    if (ticket === null) continue
    const reason = unread.get(ticket)
    if (reason !== undefined) {
      plan.skipped.push({ ticket, why: 'unread', reason })
      continue
    }
    try {
      const needed = repairOf(ticket, fold(stream, records, context), tickets.get(ticket), context, now)
      if (needed && 'why' in needed) plan.skipped.push(needed)
      else if (needed) plan.repairs.push(needed)
    } catch (error) {
      // One stream that cannot be read is named; the tickets of the others are repaired.
      plan.skipped.push({ ticket, why: 'breaks', reason: error instanceof Error ? error.message : String(error) })
    }
  }
  return plan
}

const repairOf = (
  id: number,
  consultation: Consultation,
  ticket: StoredTicket | undefined,
  context: FoldContext,
  now: Instant
): Repair | Skipped | null => {
  const modality = context.modalities.find(one => one.key === consultation.modality) ?? null
  const { offsetAt } = context
  const wanted = project(consultation, modality, billOf(consultation, modality), {
    now,
    offsetAt,
    words: projectionWords(offsetAt)
  })
  const fields = projectionGaps(wanted, ticket?.fields ?? {})
  const removeTags = wanted.removeTags.filter(tag => ticket?.tags.includes(tag))
  if (Object.keys(fields).length === 0 && removeTags.length === 0) return null
  if (!ticket) return { ticket: id, why: 'gone' }
  if (ticket.status === 'closed') return { ticket: id, why: 'closed' }
  if (consultation.gap !== null) return { ticket: id, why: 'gap' }
  const head = consultation.head && headText(consultation.head)
  return { ticket: id, updatedAt: ticket.updatedAt, fields, removeTags, head }
}
