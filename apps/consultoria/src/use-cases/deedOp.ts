import { canonicalText } from '../domain/ledger/canonicalText'
import type { Refusal, Result } from '../domain/result'
import type { Fact } from '../domain/ledger/facts'
import { unlinked } from './awaited'
import type { Context } from './context'
import type { StreamState } from './stream'

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
async function unfinishedOp(context: Context, deed: string): Promise<string | null> {
  return context.ports.drafts.load<Pending>(await keyOf(context, deed))?.op ?? null
}

async function finishOp(context: Context, deed: string): Promise<void> {
  context.ports.drafts.clear(await keyOf(context, deed))
}

/** Deeds that are done once their fact lies in the stream; one that owes the ticket an update, once that is found as well. */
const DONE_BY_FACT = [
  'log_time',
  'describe_demand',
  'record_acceptance',
  'choose_payer',
  'record_approval',
  'change_requester',
  'send_transfer',
  'designate',
  'schedule',
  'cancel_appointment',
  'sla_exception',
  'discard_capture',
  'void_entry',
  'waive_entry'
]

/**
 * Forgets the operations of deeds whose answer was lost and that are found done: the next deed like one of them is a new one.
 * Answers the facts they became.
 */
export async function forgetDone(
  context: Context,
  { stream, facts, consultation }: Pick<StreamState, 'stream' | 'facts' | 'consultation'>
): Promise<Fact[]> {
  const done: Fact[] = []
  for (const name of DONE_BY_FACT) {
    const deed = `${stream}:${name}`
    const op = await unfinishedOp(context, deed)
    const fact = op === null ? undefined : facts.find(one => one.op === op)
    if (!fact || [...unlinked(consultation), ...consultation.owed].some(({ n }) => n === fact.n)) continue
    await finishOp(context, deed)
    done.push(fact)
  }
  return done
}

/** Browsers are shared: what another person left half done is not mine. */
async function keyOf({ ports }: Context, deed: string): Promise<string> {
  return `op:${(await ports.directory.me()).id}:${deed}`
}
