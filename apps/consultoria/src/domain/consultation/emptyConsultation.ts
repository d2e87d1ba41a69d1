import type { Consultation } from './consultation'

/** A stream without facts: what the fold of nothing is, so that a ticket without a consultation needs no fold. */
export const emptyConsultation = (stream: string): Consultation => ({
  stream,
  modality: null,
  stage: 'none',
  terms: { staged: null, sent: null, problem: null },
  demand: null,
  acceptance: null,
  reacceptance: false,
  payer: { kind: 'client', chosen: null, approval: null, requesterChanged: null, transferSent: null },
  gate: { open: false, since: null, missing: ['terms', 'acceptance'] },
  clocks: { offer: null, start: null },
  designation: null,
  appointment: null,
  entries: [],
  captures: [],
  pendingUpdates: [],
  totals: { realSeconds: 0, billableSeconds: 0, unbillableSeconds: 0 },
  serviceBeganAt: null,
  servedUntil: null,
  ceiling: null,
  mergedInto: null,
  next: { n: 1, prev: '' },
  head: null,
  gap: null,
  abandoned: [],
  rejected: [],
  pending: [],
  newer: [],
  checkedTo: 0,
  lastWorkDate: null
})
