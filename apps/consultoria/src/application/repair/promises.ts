import { ok, type Refusal, type Result } from '../../domain/kernel/result'
import type { TicketForm, TicketHistory } from '../../ports'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'
import { keepPromise, linkPromise, rulesOf } from '../outbox/keepPromise'
import { type Promised, promisedOn } from '../outbox/promise'
import { takesComments } from './abandonment'
import { inSequence } from './inSequence'

const promisesOf = ({ consultation }: StreamState, kind: Promised['kind']): Promised[] =>
  promisedOn(consultation).filter(promised => promised.kind === kind)

/** Kept although the answer or the tab was lost: found on the ticket by the operation of their fact. */
export const linkPromises = (
  context: Context,
  state: StreamState,
  history: TicketHistory,
  kind: Promised['kind']
): Promise<Result<StreamState, Refusal>> =>
  inSequence(state, promisesOf(state, kind), async (current, promised) => {
    const found = rulesOf(promised).foundIn(history, promised)
    return found ? linkPromise(context, current, promised, found) : ok(current)
  })

/** That it was found says something new. */
export const isNewsOf = (state: StreamState, kind: Promised['kind']): boolean =>
  promisesOf(state, kind).some(promised => rulesOf(promised).isNews(promised))

/**
 * Never kept (the tab closed in between): whoever opens the ticket and is to keep them does, once. The audits have been
 * searched, and the update is safe against a second tab; what is there and only lacks its link is left to a later reading.
 */
export async function keepPromises(
  context: Context,
  state: StreamState,
  form: TicketForm,
  history: TicketHistory,
  kind: Promised['kind']
): Promise<Result<StreamState, Refusal>> {
  if (!takesComments(form)) return ok(state)
  const { id: me } = await context.ports.directory.me()
  const opening = { state, form, history, me, now: context.ports.clock.now() }
  const due = promisesOf(state, kind).filter(promised => {
    const rules = rulesOf(promised)
    return !rules.foundIn(history, promised) && rules.isOwn(promised, opening)
  })
  return inSequence(state, due, (current, promised) => keepPromise(context, current, form, promised))
}
