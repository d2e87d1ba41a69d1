import { evaluate } from '../../automation/evaluation/conditions/conditions'
import type { RuleCondition, RuleConditions } from '../../automation/evaluation/rule-types'
import { createFactReader } from '../../automation/facts/fact-reader'
import { stampOf } from '../../clock/clock'
import type { Desk } from '../../desk'
import type { DeletionSchedule } from '../../tables/service/deletion-schedule'
import { purgeTicket } from './delete-ticket'

/** Tickets are archived 120 days after they were closed. */
const archivedAfter = 120 * 86_400_000

export const sinceLastUpdate = 'duration_since_last_update'

/** Milliseconds of `P1Y`, `P6M` or `P200D`; a month counts 30 days, a year 365: the reference is silent. */
export function retentionMs(text: unknown): number | undefined {
  const [, amount, unit] = /^P(\d+)([YMWD])$/.exec(String(text)) ?? []
  const days = { Y: 365, M: 30, W: 7, D: 1 }[unit ?? '']
  return days === undefined ? undefined : Number(amount) * days * 86_400_000
}

/** How long a ticket has to rest, by all conditions on it. */
function restOf({ conditions }: DeletionSchedule): number {
  const rests = conditions.all
    .filter(({ field }) => field === sinceLastUpdate)
    .map(({ value }) => retentionMs(value) ?? 0)
  return Math.max(archivedAfter, ...rests)
}

const others = ({ all, any }: RuleConditions): RuleConditions => {
  const isOther = ({ field }: RuleCondition) => field !== sinceLastUpdate
  return { all: all.filter(isOther), any: any.filter(isOther) }
}

/**
 * Archived tickets that rest as long as an active schedule says are deleted, and cannot be restored.
 * https://support.zendesk.com/hc/en-us/articles/6388012977306
 */
export function runDeletionSchedules(desk: Desk, now: Date): void {
  for (const schedule of desk.tables.deletionSchedules.find().filter(one => one.active)) {
    const limit = stampOf(new Date(now.getTime() - restOf(schedule)))
    const reader = createFactReader(desk, now)
    const conditions = others(schedule.conditions)
    const rested = desk.tables.tickets.find({ where: { status: 'closed', updated_at: { lte: limit } } })
    for (const ticket of rested)
      if (evaluate(conditions, reader.facts({ ticket })).matched) purgeTicket(desk, ticket.id)
  }
}
