import { TRANSFER_SIGNAL } from '../../catalog/names'
import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok } from '../../domain/kernel/result'
import { transferHours } from '../../domain/time/transfer'
import { announcing } from '../announcing/announce'
import type { PromiseRules } from './promise'
import { updateLink } from './ticketUpdate'

/** T21: the transfer's text and the signal that mails it are one update: neither comes without the other. */
export const transfer: PromiseRules<Extract<PendingUpdate, { kind: 'transfer_sent' }>> = {
  repair: 'transfer',
  foundIn: ({ metadata }, { op }) => metadata.find(item => item.op === op) ?? null,
  isNews: () => false,
  // one whose hours changed meanwhile is its leader's to send anew
  isOwn: ({ by, data }, { me, state }) => by === me && data.hours === transferHours(state.consultation),
  change: (_context, state, _form, { op, n, data }) => {
    const { fields, ...announced } = announcing(state, n)
    return Promise.resolve(
      ok({ op, ...announced, fields: { ...fields, consult_transfer: data.text }, signal: TRANSFER_SIGNAL })
    )
  },
  link: updateLink
}
