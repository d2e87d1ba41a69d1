import { canonicalText } from '../domain/ledger/canonicalText'
import type { Refusal, Result } from '../domain/result'
import type { Context } from './context'

interface Pending {
  input: string
  op: string
}

/**
 * Runs a deed under its operation id. Until it is done the id is kept with what was asked (also through a reload), so that
 * pressing the same button again goes on where it stopped instead of doing it twice. After a refusal that wrote nothing the
 * kept id does no harm: nothing lies under it.
 */
export async function underOp<T>(
  context: Context,
  deed: string,
  input: unknown,
  work: (op: string) => Promise<Result<T, Refusal>>
): Promise<Result<T, Refusal>> {
  const { drafts, newOp } = context.ports
  const key = await keyOf(context, deed)
  const asked = canonicalText(input)
  const pending = drafts.load<Pending>(key)
  const op = pending?.input === asked ? pending.op : newOp()
  drafts.save(key, { input: asked, op })
  const outcome = await work(op)
  if (outcome.ok) drafts.clear(key)
  return outcome
}

/** The operation of a deed that was begun here and not finished. */
export async function unfinishedOp(context: Context, deed: string): Promise<string | null> {
  return context.ports.drafts.load<Pending>(await keyOf(context, deed))?.op ?? null
}

export async function finishOp(context: Context, deed: string): Promise<void> {
  context.ports.drafts.clear(await keyOf(context, deed))
}

/** Recording an acceptance: what of it is left half done is completed on the next opening. */
export const acceptanceDeed = (stream: string): string => `${stream}:record_acceptance`

/** Browsers are shared: what another person left half done is not mine. */
async function keyOf({ ports }: Context, deed: string): Promise<string> {
  return `op:${(await ports.directory.me()).id}:${deed}`
}
