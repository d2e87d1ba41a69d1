import { nextPeriodStart } from './calendar'
import { localDate } from './instant'
import type { Instant, OffsetAt, Policy } from './policy'
import { CONSULTATION_TAG } from './consultationTag'
import { withPrefix } from './titlePrefix'

export interface OpeningPatch {
  subject: string
  assignee?: { userId: number | null; groupId: number | null }
  fields: Record<string, string | null>
  addTags: string[]
}

export interface Opening {
  subject: string
  policy: Policy
  policies: readonly Policy[]
  /** Leader of the area responsible for the module; null = the ticket stays where it is. */
  leader: { userId: number; groupId: number } | null
  /** What the control date says already; it is kept when it lies ahead. */
  controlDate: string | null
  now: Instant
  offsetAt: OffsetAt
}

/** What "Abrir consultoria" stages on the open form: nothing is saved before the agent's own Submit. */
export const openingPatch = ({
  subject,
  policy,
  policies,
  leader,
  controlDate,
  now,
  offsetAt
}: Opening): OpeningPatch => {
  const known = policies.flatMap(({ titlePrefix }) => (titlePrefix === null ? [] : [titlePrefix]))
  const next = localDate(nextPeriodStart(now, policy.calendar, offsetAt) ?? now, offsetAt)
  const kept = controlDate !== null && controlDate >= localDate(now, offsetAt)
  return {
    subject: withPrefix(subject, policy.titlePrefix, known),
    ...(leader ? { assignee: leader } : {}),
    fields: {
      request_type: policy.requestType,
      [policy.controlDateField]: kept ? controlDate : next
    },
    addTags: [CONSULTATION_TAG]
  }
}
