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
  const key = keyOf(deed)
  const asked = canonicalText(input)
  const pending = drafts.load<Pending>(key)
  const op = pending?.input === asked ? pending.op : newOp()
  drafts.save(key, { input: asked, op })
  const outcome = await work(op)
  if (outcome.ok) drafts.clear(key)
  return outcome
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
export function forgetDone({ ports: { drafts } }: Context, { stream, facts, consultation }: StreamState): Fact[] {
  const unfinished = [...unlinked(consultation), ...consultation.owed].map(({ n }) => n)
  return DONE_BY_FACT.flatMap(name => {
    const key = keyOf(`${stream}:${name}`)
    const op = drafts.load<Pending>(key)?.op
    const fact = facts.find(one => one.op === op)
    if (!fact || unfinished.includes(fact.n)) return []
    drafts.clear(key)
    return [fact]
  })
}

const keyOf = (deed: string): string => `op:${deed}`
