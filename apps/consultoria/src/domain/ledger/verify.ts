import type { Rejected } from './consultation'
import { parseFact } from './canonical'
import { fold } from './fold'
import type { FoldContext } from './foldState'
import type { HashedRecord } from './hash'
import { slotsOf } from './slots'

/** Something a reader of the ledger must know; `rejected` facts do not count, the other problems say what was tampered with. */
export interface Problem {
  n: number
  code:
    | 'gap'
    | 'unreadable'
    | 'edited'
    | 'chain_broken'
    | 'author_differs'
    | 'shared_slot'
    | 'rejected'
    | 'anchor_missing'
    | 'anchor_differs'
  detail: string
}

/** A head `<n>:<hash>` that stands in a ticket's audit or in a closing. */
export interface Anchor {
  n: number
  hash: string
  source: string
}

export const headText = (head: { n: number; hash: string }): string => `${head.n}:${head.hash}`

export const parseHead = (text: string): { n: number; hash: string } | null => {
  const match = /^([1-9]\d*):([0-9a-f]{64})$/.exec(text)
  return match?.[2] ? { n: Number(match[1]), hash: match[2] } : null
}

/**
 * Everything that can be seen from the records and the anchors. What cannot be seen: a tail that was removed since the last
 * anchor.
 */
export const verifyStream = (
  stream: string,
  records: readonly HashedRecord[],
  anchors: readonly Anchor[],
  context: FoldContext
): Problem[] => {
  const slots = slotsOf(stream, records)
  const problems: Problem[] = []
  let previous: { n: number; hash: string } | null = null
  for (const [n, [holder]] of slots) {
    if (!holder) continue
    problems.push(...recordProblems(n, holder, previous))
    previous = { n, hash: holder.hash }
  }
  const listed = new Set(problems.map(({ n, code }) => `${n} ${code}`))
  const folded = fold(stream, records, context)
    .rejected.map(asProblem)
    .filter(({ n, code }) => !listed.has(`${n} ${code}`))
  return [...problems, ...folded, ...anchors.flatMap(anchor => anchorProblem(anchor, slots))].toSorted(
    (a, b) => a.n - b.n
  )
}

const recordProblems = (n: number, record: HashedRecord, previous: { n: number; hash: string } | null): Problem[] => {
  const problems: Problem[] = []
  if (record.updatedAt !== record.createdAt) problems.push({ n, code: 'edited', detail: record.updatedAt })
  const fact = parseFact(record.fact)
  if (!fact) return [...problems, { n, code: 'unreadable', detail: record.id }]
  if (fact.by !== record.createdBy) {
    problems.push({ n, code: 'author_differs', detail: `${fact.by} claimed, ${record.createdBy} wrote` })
  }
  // Behind a gap the chain cannot be followed; the gap itself is listed
  const follows = n === 1 || previous?.n === n - 1
  if (follows && fact.prev !== (previous?.hash ?? '')) problems.push({ n, code: 'chain_broken', detail: fact.prev })
  return problems
}

const asProblem = ({ n, code, kind }: Rejected): Problem =>
  code === 'gap' || code === 'unreadable' || code === 'shared_slot'
    ? { n, code, detail: kind ?? '' }
    : { n, code: 'rejected', detail: `${kind ?? 'record'}: ${code}` }

const anchorProblem = (anchor: Anchor, slots: Map<number, HashedRecord[]>): Problem[] => {
  const holder = slots.get(anchor.n)?.[0]
  if (!holder) return [{ n: anchor.n, code: 'anchor_missing', detail: anchor.source }]
  return holder.hash === anchor.hash ? [] : [{ n: anchor.n, code: 'anchor_differs', detail: anchor.source }]
}
