import { billOf } from '../../../apps/consultoria/src/domain/billing'
import { fold } from '../../../apps/consultoria/src/domain/ledger/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import { headText } from '../../../apps/consultoria/src/domain/ledger/verify'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/ledger/reader'
import type { Instant } from '../../../apps/consultoria/src/domain/policy'
import { project, projectionGaps } from '../../../apps/consultoria/src/domain/projection'
import { ticketOf } from '../ledger/readLedger'

type Values = Record<string, string | number | boolean | null>

export interface StoredTicket {
  id: number
  status: string
  updatedAt: Instant
  tags: string[]
  /** By field key. */
  fields: Values
}

export interface Repair {
  ticket: number
  updatedAt: Instant
  fields: Values
  addTags: string[]
  head: string | null
}

export interface RepairPlan {
  repairs: Repair[]
  /** Tickets that cannot be repaired, and why. */
  skipped: { ticket: number; why: 'closed' | 'gone' | 'gap' }[]
}

/** What the tickets must be told so that they say what the ledger says. Pure. */
export const planRepair = (
  streams: ReadonlyMap<string, ReadRecord[]>,
  tickets: ReadonlyMap<number, StoredTicket>,
  context: FoldContext,
  now: Instant
): RepairPlan => {
  const plan: RepairPlan = { repairs: [], skipped: [] }
  for (const [stream, records] of streams) {
    const id = ticketOf(stream)
    if (id === null) continue
    const consultation = fold(stream, records, context)
    const policy = context.policies.find(one => one.key === consultation.policy) ?? null
    const wanted = project(consultation, policy, billOf(consultation, policy), { now, offsetAt: context.offsetAt })
    const ticket = tickets.get(id)
    const fields = projectionGaps(wanted, ticket?.fields ?? {})
    const addTags = wanted.addTags.filter(tag => !ticket?.tags.includes(tag))
    if (Object.keys(fields).length === 0 && addTags.length === 0) continue
    if (!ticket) plan.skipped.push({ ticket: id, why: 'gone' })
    else if (ticket.status === 'closed') plan.skipped.push({ ticket: id, why: 'closed' })
    else if (consultation.gap !== null) plan.skipped.push({ ticket: id, why: 'gap' })
    else
      plan.repairs.push({
        ticket: id,
        updatedAt: ticket.updatedAt,
        fields,
        addTags,
        head: consultation.head && headText(consultation.head)
      })
  }
  return plan
}
