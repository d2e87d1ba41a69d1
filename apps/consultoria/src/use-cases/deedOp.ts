import { canonicalText } from '../domain/ledger/canonical'
import type { Refusal, Result } from '../domain/result'
import type { Context } from './context'

interface Pending {
  input: string
  op: string
}

/** Refusals after which the same deed may already lie in the ledger, or will be tried again as it is. */
const OPEN = new Set(['outcome_unknown', 'offline', 'busy', 'conflict'])

/**
 * Runs a deed under its operation id. After an unclear end the id is kept with what was asked (also through a reload), so
 * that pressing the same button again finds the deed instead of doing it twice.
 */
export async function underOp<T>(
  context: Context,
  deed: string,
  input: unknown,
  work: (op: string) => Promise<Result<T, Refusal>>
): Promise<Result<T, Refusal>> {
  const { drafts, newOp } = context.ports
  const key = `op:${deed}`
  const asked = canonicalText(input)
  const pending = drafts.load<Pending>(key)
  const op = pending?.input === asked ? pending.op : newOp()
  drafts.save(key, { input: asked, op })
  const outcome = await work(op)
  if (outcome.ok || !OPEN.has(outcome.error.code)) drafts.clear(key)
  return outcome
}
