import type { LedgerRecord } from '../../apps/consultoria/src/domain/ledger/fact'
import { slotName, slotNames, slotOf } from '../../apps/consultoria/src/domain/ledger/slots'
import { ok, type Result } from '../../apps/consultoria/src/domain/kernel/result'
import type { AccountError } from '../../apps/consultoria/src/ports'

type ReadSlots = (slots: readonly string[]) => Promise<Result<LedgerRecord[], AccountError>>

/** The account answers a hundred slots a request. */
const BLOCK = 100
/** A stream that reaches this far into what was read may go on behind it, even behind a gap. */
const EDGE = 10
/** Further blocks that one request asks for by their first slot, beside the slots that come next. */
const PROBES = 10
const NEXT = BLOCK - PROBES

/**
 * Every record of a stream from a slot on, in slot order. Most streams fit into the first request. Of a longer one the next
 * request asks which blocks exist at all, and those are read side by side: one request more for each further hundred.
 */
export async function readStream(
  read: ReadSlots,
  stream: string,
  from: number
): Promise<Result<LedgerRecord[], AccountError>> {
  const found = new Map<string, LedgerRecord>()
  const keep = (records: readonly LedgerRecord[]) => records.forEach(record => found.set(record.id, record))
  const reaches = (end: number) => [...found.values()].some(record => (slotOf(record)?.n ?? 0) >= end - EDGE)
  const first = await read(slotNames(stream, from, BLOCK))
  if (!first.ok) return first
  keep(first.value)
  let end = from + BLOCK
  while (reaches(end)) {
    const starts = Array.from({ length: PROBES }, (_, index) => end + NEXT + index * BLOCK)
    const next = await read([...slotNames(stream, end, NEXT), ...starts.map(n => slotName(stream, n))])
    if (!next.ok) return next
    keep(next.value)
    const last = starts.findLast(start => next.value.some(record => slotOf(record)?.n === start))
    const blocks = last === undefined ? [] : starts.filter(start => start <= last)
    const answers = await Promise.all(blocks.map(start => read(slotNames(stream, start, BLOCK))))
    for (const answer of answers) {
      if (!answer.ok) return answer
      keep(answer.value)
    }
    end = last === undefined ? end + NEXT : last + BLOCK
  }
  return ok([...found.values()].sort(inSlotOrder))
}

function inSlotOrder(a: LedgerRecord, b: LedgerRecord): number {
  const [first, second] = [slotOf(a)?.n ?? 0, slotOf(b)?.n ?? 0]
  if (first !== second) return first - second
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}
