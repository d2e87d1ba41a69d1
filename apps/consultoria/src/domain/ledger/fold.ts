import type { OffsetAt, Policy } from '../policy'
import type { Consultation, Roles } from './consultation'
import type { HashedRecord } from './hash'

export interface FoldContext {
  roles: Roles
  policies: readonly Policy[]
  offsetAt: OffsetAt
}

/** A stream without facts. */
export const emptyConsultation = (stream: string): Consultation => ({
  stream,
  policy: null,
  stage: 'none',
  terms: { staged: null, sent: null, problem: null },
  demand: null,
  acceptance: null,
  reacceptance: false,
  payer: { kind: 'client', chosen: null, approval: null, requesterChanged: null, transferSent: null },
  gate: { open: false, since: null, missing: [] },
  clocks: { offer: null, start: null },
  designation: null,
  appointment: null,
  entries: [],
  captures: [],
  totals: { realSeconds: 0, billableSeconds: 0, unbillableSeconds: 0 },
  serviceBeganAt: null,
  ceiling: null,
  mergedInto: null,
  next: { n: 1, prev: '' },
  head: null,
  gap: null,
  rejected: [],
  lastWorkDate: null
})

/** The state of a consultation from its records, in any order. Pure: the same records give the same state. */
export const fold = (stream: string, records: readonly HashedRecord[], context: FoldContext): Consultation => {
  if (records.length === 0) return emptyConsultation(stream)
  throw new Error(`not written yet ${context.policies.length}`)
}
