import type { TicketForm, TicketHistory } from '../../ports'
import { unlinked } from '../../domain/time/entries'
import type { Context } from '../context'
import { modalityOf } from '../modalityOf'
import type { Attempt } from './attempt'
import { recordReturns } from './clientReturned'
import { completeComments } from './completeComments'
import { announceOwn } from './announceOwn'
import { findTerms } from './findTerms'
import { linkComments } from './linkComments'
import { completePendingUpdates, linkPendingUpdates } from './pendingUpdates'
import { recordMerge } from './recordMerge'

/** What the audits tell that the stream does not know yet. */
export async function repairFromHistory(
  context: Context,
  form: TicketForm,
  history: TicketHistory,
  attempt: Attempt
): Promise<void> {
  await attempt('terms', state => findTerms(context, state, history))
  await attempt(
    'comment',
    state => linkComments(context, state, history),
    // a reply that was the note has just been sent: nothing was missing
    before => unlinked(before.consultation).some(entry => entry.data.source !== 'composer')
  )
  await attempt(
    'confirmation',
    state => linkPendingUpdates(context, state, history),
    () => false
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
  await attempt('comment', state => completeComments(context, state, form, history))
  await attempt('confirmation', state => completePendingUpdates(context, state, form, 'accepted'))
  await attempt('transfer', state => completePendingUpdates(context, state, form, 'transfer_sent'))
}
