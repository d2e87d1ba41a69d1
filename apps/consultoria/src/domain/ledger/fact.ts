import type { Instant } from '../kernel/instant'

/**
 * Of the texts that are written: from 2 on they name people by their ids alone; from 3 on a correction is judged as a waiver is, and
 * a ceiling limits what is billable; from 4 on a Unit's ceiling does so as well, and a length without hours was over when it was
 * told. What was written before keeps the meaning it had.
 */
export const FACT_VERSION = 4

/** One record's canonical JSON holds exactly this. */
export interface StoredFact<Kind extends string = string, Data = unknown> {
  /** Lower in records of earlier versions, which are read as they are. */
  v: number
  stream: string
  n: number
  /** SHA-256 of the previous fact's canonical text; '' for the first. */
  prev: string
  /** Made before the first try; says whose record lies in a slot. */
  op: string
  kind: Kind
  /** Server time as the writer knew it. */
  at: Instant
  by: number
  data: Data
}

/** A fact that counts, with who and when as the server stamped it. */
export interface Stamped<Data> {
  n: number
  by: number
  at: Instant
  op: string
  data: Data
}

/** A record as the account keeps it: the fact's exact text with what the server stamped. */
export interface LedgerRecord {
  id: string
  name: string
  /** By it the stream is read; '' = none. A record of ours has its slot in both. */
  externalId: string
  fact: string
  createdAt: Instant
  updatedAt: Instant
  createdBy: number
}
