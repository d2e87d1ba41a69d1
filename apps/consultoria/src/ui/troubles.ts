import type { Snapshot } from '../application/snapshot'

/** Records lie in the stream that say nothing which counts, or something is wrong with them. */
export const hasRecords = ({ consultation, troubles }: Snapshot): boolean =>
  consultation.rejected.length > 0 || troubles.length > 0
