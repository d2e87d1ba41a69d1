import type { Snapshot } from '../application/snapshot'

export type Notice = Snapshot['notices'][number]

const TROUBLES: ReadonlySet<string> = new Set([
  'gap',
  'facts_edited',
  'facts_missing',
  'facts_unfounded',
  'facts_unannounced',
  'facts_pending',
  'newer_version',
  'newer_facts'
])

/** What is wrong with the records themselves: told as long as it is so, nobody closes it. */
export const isTrouble = ({ code }: Notice): boolean => TROUBLES.has(code)

/** Records lie in the stream that say nothing which counts, or something is wrong with them. */
export const hasRecords = ({ consultation, notices }: Snapshot): boolean =>
  consultation.rejected.length > 0 || notices.some(isTrouble)
