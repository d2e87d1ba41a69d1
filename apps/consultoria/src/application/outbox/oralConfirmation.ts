import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok } from '../../domain/kernel/result'
import { announcing } from '../announcing/announce'
import type { PromiseRules } from './promise'
import { updateLink } from './ticketUpdate'

/** T11: consent that was spoken is confirmed by a public comment, in the words its fact keeps. */
export const oralConfirmation: PromiseRules<Extract<PendingUpdate, { kind: 'accepted' }>> = {
  repair: 'confirmation',
  foundIn: ({ metadata }, { op }) => metadata.find(item => item.op === op && item.commentId !== null) ?? null,
  isNews: () => false,
  isOwn: ({ by }, { me }) => by === me,
  change: (_context, state, _form, { op, n, data }) =>
    Promise.resolve(ok({ op, ...announcing(state, n), comment: { text: data.oralNote ?? '', public: true } })),
  link: updateLink
}
