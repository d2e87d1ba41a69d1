import type { ReadRecord } from '../factText'
import { chainFaults } from '../ledger/chain'
import { positionsOf } from '../ledger/positions'
import { foldPackages } from '../packages/foldPackages'
import { once, type Problem, recordProblems, rejectedProblems } from './verify'

/** The same of an organization's packages: by their own rules, and with what the tickets' audits say of payments. */
export function verifyPackages(
  stream: string,
  records: readonly ReadRecord[],
  judging: Parameters<typeof foldPackages>[2]
): Problem[] {
  const positions = positionsOf(stream, records)
  const { rejected, pending, newer } = foldPackages(stream, records, judging)
  const found: Problem[] = [
    ...[...positions.slots].flatMap(([n, [holder]]) => (holder ? recordProblems(n, holder) : [])),
    ...[...chainFaults(positions)].map(([n, code]) => ({ n, code, detail: '' })),
    ...rejectedProblems(rejected),
    ...pending.map(n => ({ n, code: 'pending' as const, detail: '' })),
    ...newer.map(n => ({ n, code: 'newer' as const, detail: '' }))
  ]
  return once(found).toSorted((a, b) => a.n - b.n)
}
