/** What facts about the stream itself say. */
export interface LedgerSlice {
  /** Ticket this one was merged into. */
  mergedInto: number | null
  /** Up to which fact what the facts point at was looked up in the audits and found; 0 = never. */
  checkedTo: number
  /** Places without a readable record, of which somebody entitled has said that nobody waits for them. */
  abandoned: ReadonlySet<number>
}

export const NO_UPKEEP: LedgerSlice = { mergedInto: null, checkedTo: 0, abandoned: new Set() }
