import type { TicketForm, TicketHistory } from '../../ports'
import type { Context } from '../context'
import { modalityOf } from '../modalityOf'
import { PROMISES } from '../outbox/keepPromise'
import type { Attempt } from './attempt'
import { recordReturns } from './clientReturned'
import { announceOwn } from './announceOwn'
import { findAppliedTerms } from './findApplied'
import { findTerms } from './findTerms'
import { isNewsOf, keepPromises, linkPromises } from './promises'
import { recordMerge } from './recordMerge'

/** What the audits tell that the stream does not know yet. */
export async function repairFromHistory(
  context: Context,
  form: TicketForm,
  history: TicketHistory,
  attempt: Attempt
): Promise<void> {
  await attempt('terms', state => findTerms(context, state, history))
  await attempt('terms', state => findAppliedTerms(context, state, history))
  for (const { kind, repair } of PROMISES)
    await attempt(
      repair,
      state => linkPromises(context, state, history, kind),
      before => isNewsOf(before, kind)
    )
  await attempt(
    'announcement',
    state => announceOwn(context, state, history),
    () => false
  )
  await attempt('merge', state => recordMerge(context, state, history))
  await attempt('return', async state =>
    recordReturns(context, state, history, modalityOf(context, state.consultation.modality))
  )
  for (const { kind, repair } of PROMISES)
    await attempt(repair, state => keepPromises(context, state, form, history, kind))
}
