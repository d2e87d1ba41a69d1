import type { Unfounded } from '../../domain/audit/evidence'

/** What the ticket's audits say of the facts: only Zendesk writes them. */
export interface AuditFindings {
  /** Slots whose text is another than the one announced. */
  edited: ReadonlySet<number>
  /** Announced, and nowhere in the stream. */
  missing: readonly { n: number | null }[]
  /** Money that no audit of its author announces. */
  unannounced: readonly number[]
  /** Money whose audit is from before facts were announced with their hash. */
  early: readonly number[]
  /** What points at nothing the audits hold. */
  unfounded: readonly Unfounded[]
  /** The audits were read with this stream's facts up to here; 0 = never. */
  readTo: number
}

export const NOTHING_AUDITED: AuditFindings = {
  edited: new Set(),
  missing: [],
  unannounced: [],
  early: [],
  unfounded: [],
  readTo: 0
}

/** Nothing is wrong with the facts, as far as the audits tell. */
export const isInOrder = ({ edited, missing, unannounced, unfounded }: AuditFindings): boolean =>
  edited.size === 0 && [missing, unannounced, unfounded].every(({ length }) => length === 0)
