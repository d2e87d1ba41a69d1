import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok } from '../../domain/kernel/result'
import { announcing } from '../announcing/announce'
import type { PromiseRules } from './promise'
import { updateLink } from './ticketUpdate'

/** T19: an entry that was voided or waived is told to the client, in the words its fact keeps. */
export const alterationComment: PromiseRules<Extract<PendingUpdate, { kind: 'entry_voided' | 'entry_waived' }>> = {
  repair: 'alteration',
  foundIn: ({ metadata }, { op }) => metadata.find(item => item.op === op && item.commentId !== null) ?? null,
  isNews: () => false,
  isOwn: ({ by }, { me }) => by === me,
  change: (_context, state, _form, { op, n, data }) =>
    Promise.resolve(ok({ op, ...announcing(state, n), comment: { text: data.publicNote ?? '', public: true } })),
  link: updateLink
}
