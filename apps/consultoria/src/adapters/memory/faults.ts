import { refused, type Result } from '../../domain/kernel/result'
import type { AccountError } from '../../ports'

/** What goes wrong with one call: before anything happened, or after it was done and only the answer got lost. */
export type Fault = { when: 'before' | 'after'; error: AccountError }

/** Asked at each call by name (`ledger.create`, `ticket.write` …); null = it works. */
export type Faults = (call: string) => Fault | null

export const noFaults: Faults = () => null

export async function withFault<T>(
  faults: Faults,
  call: string,
  work: () => Result<T, AccountError> | Promise<Result<T, AccountError>>
): Promise<Result<T, AccountError>> {
  const fault = faults(call)
  if (fault?.when === 'before') return refused(fault.error)
  const answer = await work()
  return fault ? refused(fault.error) : answer
}

/** The named calls fail in this order, once each; later calls work. */
export function failing(plan: Record<string, Fault[]>): Faults {
  const left = new Map(Object.entries(plan).map(([call, faults]) => [call, [...faults]]))
  return call => left.get(call)?.shift() ?? null
}

export const lostAnswer: Fault = { when: 'after', error: { kind: 'unknown' } }
export const lostRequest: Fault = { when: 'before', error: { kind: 'unknown' } }
export const tooMany: Fault = { when: 'before', error: { kind: 'busy', retryAfterSeconds: 7 } }
export const stale: Fault = { when: 'before', error: { kind: 'conflict' } }
