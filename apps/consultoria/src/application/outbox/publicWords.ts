import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok } from '../../domain/kernel/result'
import { announcing } from '../announcing/announce'
import type { PromiseRules } from './promise'
import { updateLink } from './ticketUpdate'

/** A public comment in the words its fact keeps. */
const publicWords = <P extends PendingUpdate>(
  repair: PromiseRules<P>['repair'],
  wordsOf: (promised: P) => string | null | undefined
): PromiseRules<P> => ({
  repair,
  foundIn: ({ metadata }, { op }) => metadata.find(item => item.op === op && item.commentId !== null) ?? null,
  isNews: () => false,
  isOwn: ({ by }, { me }) => by === me,
  change: (_context, state, _form, promised) =>
    Promise.resolve(
      ok({
        op: promised.op,
        ...announcing(state, promised.n),
        comment: { text: wordsOf(promised) ?? '', public: true }
      })
    ),
  link: updateLink
})

/** T11: consent that was spoken is confirmed. */
export const oralConfirmation = publicWords<Extract<PendingUpdate, { kind: 'accepted' }>>(
  'confirmation',
  ({ data }) => data.oralNote
)

/** T19: an entry that was voided or waived is told to the client. */
export const alterationComment = publicWords<
  Extract<PendingUpdate, { kind: 'entry_voided' | 'entry_waived' | 'waiver_confirmed' }>
>('alteration', ({ data }) => data.publicNote)
