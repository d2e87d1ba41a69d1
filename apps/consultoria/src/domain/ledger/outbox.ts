import type { Verdict } from './defineFact'

/** A fact whose update of the ticket has not been found there yet. */
interface Promised {
  n: number
  kind: string
}

/** What is pending without the update that was found; one that must be a comment is settled by nothing less. */
export const settle = <U extends Promised>(
  pending: readonly U[],
  { fact, comment }: { fact: number; comment: number | null },
  promised: (update: U) => 'comment' | 'update' | null
): U[] | Verdict => {
  const target = pending.find(({ n }) => n === fact)
  if (!target) return 'unknown_target'
  if (promised(target) === 'comment' && comment === null) return 'contradicts'
  return pending.filter(update => update !== target)
}
