import type { Fact } from '../../domain/registry'
import type { LedgerRecord } from '../../domain/ledger/fact'
import { heldFacts, positionsOf } from '../../domain/ledger/positions'
import { type ReadRecord, readRecords } from '../../domain/factText'

/** The facts that hold their slots, as the fold sees them. */
export const holders = (stream: string, records: readonly ReadRecord[]): Fact[] =>
  heldFacts(stream, positionsOf(stream, records)).map(({ fact }) => fact)

/** What was read before stays as it was; only what is new or was changed is hashed and parsed. */
export async function readAnew(records: readonly LedgerRecord[], known: readonly ReadRecord[]): Promise<ReadRecord[]> {
  const before = new Map(known.map(record => [record.id, record]))
  const fresh = records.filter(record => !isSame(record, before.get(record.id)))
  const read = new Map((await readRecords(fresh)).map(record => [record.id, record]))
  return records.flatMap(({ id }) => read.get(id) ?? before.get(id) ?? [])
}

const isSame = (record: LedgerRecord, known: ReadRecord | undefined): boolean =>
  known !== undefined &&
  known.fact === record.fact &&
  known.updatedAt === record.updatedAt &&
  known.name === record.name &&
  known.externalId === record.externalId &&
  known.createdBy === record.createdBy &&
  known.createdAt === record.createdAt
