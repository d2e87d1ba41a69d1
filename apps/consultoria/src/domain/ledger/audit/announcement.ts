import type { Fact } from '../facts'

const DIGITS = 32

/** What one ticket field carries of a fact: its operation and the beginning of its hash, which lands in the audit as a change. */
export const announcementOf = (op: string, hash: string): string => `${op}:${hash.slice(0, DIGITS)}`

/** `hash` null = written before facts were announced with it. */
export const parseAnnouncement = (text: string): { op: string; hash: string | null } => {
  const match = /^(.+):([0-9a-f]{32})$/.exec(text)
  return match?.[1] && match[2] ? { op: match[1], hash: match[2] } : { op: text, hash: null }
}

export type Figures = Readonly<Record<string, string | number | boolean | null>>

/**
 * What the money of a fact depends on, in the audit's own copy. Zendesk keeps about 1 KB of metadata an audit: numbers and
 * codes only, never a text somebody typed.
 */
export const figuresOf = (fact: Fact): Figures => {
  switch (fact.kind) {
    case 'entry': {
      const { seconds, workDate, billable, analystId, organizationId, corrects } = fact.data
      return { seconds, workDate, billable, analystId, organizationId, corrects }
    }
    case 'accepted': {
      const { price, terms, acceptorId, organizationId } = fact.data
      return { centavos: price?.centavos ?? null, per: price?.per ?? null, terms, acceptorId, organizationId }
    }
    case 'payer_chosen':
      return { payer: fact.data.payer, unit: fact.data.unit?.organizationId ?? null }
    case 'unit_approved':
      return { payer: fact.data.payer, approverId: fact.data.approverId, ceilingMinutes: fact.data.ceilingMinutes }
    case 'entry_voided':
    case 'entry_waived':
      return { entry: fact.data.entry, reason: fact.data.reason }
    default:
      return {}
  }
}
