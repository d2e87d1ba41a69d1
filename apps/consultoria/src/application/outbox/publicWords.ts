import type { PendingUpdate } from '../../domain/consultation/consultation'
import { ok } from '../../domain/kernel/result'
import { announcing } from '../announcing/announce'
import { withEnding } from '../projections/endingOn'
import { projectionOf } from '../projections/projectionOf'
import { gapsIn } from '../projections/projectionRepair'
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

const spoken = publicWords<Extract<PendingUpdate, { kind: 'accepted' }>>('confirmation', ({ data }) => data.oralNote)

/** T11: consent that was spoken is confirmed, and whoever is said to have given it reads so and can object. */
export const oralConfirmation: typeof spoken = {
  ...spoken,
  async change(context, state, form, promised) {
    const { acceptorId } = promised.data
    const change = await spoken.change(context, state, form, promised)
    return change.ok && acceptorId !== form.requester?.id ? ok({ ...change.value, copyUserId: acceptorId }) : change
  }
}

/** T19: an entry that was voided or waived is told to the client. */
export const alterationComment = publicWords<
  Extract<
    PendingUpdate,
    { kind: 'entry_voided' | 'entry_waived' | 'waiver_confirmed' | 'client_ceiling_set' | 'above_ceiling_settled' }
  >
>('alteration', ({ data }) => data.publicNote)

/** The client is asked once more for an answer, asked for topics and times, or told where an error is attended. */
export const reminderComment = publicWords<
  Extract<PendingUpdate, { kind: 'terms_reminded' | 'availability_asked' | 'error_ticket_opened' }>
>('message', ({ data }) => data.publicNote)

/** The client reads how it ended, and the same update says so on the ticket: neither comes without the other. */
const endingWords = <P extends Extract<PendingUpdate, { kind: 'terms_unanswered' | 'consultation_cancelled' }>>(
  wordsOf: (promised: P) => string | undefined
): PromiseRules<P> => ({
  ...publicWords<P>('message', wordsOf),
  change(context, state, form, promised) {
    const { consultation } = state
    const wanted = withEnding(context, consultation, form, projectionOf(context, consultation, form.fields))
    const { fields, subject } = gapsIn(form, wanted)
    const { fields: announced, ...announces } = announcing(state, promised.n)
    return Promise.resolve(
      ok({
        op: promised.op,
        ...announces,
        fields: { ...fields, ...announced },
        ...(subject === undefined ? {} : { subject }),
        comment: { text: wordsOf(promised) ?? '', public: true }
      })
    )
  }
})

export const unansweredComment = endingWords<Extract<PendingUpdate, { kind: 'terms_unanswered' }>>(
  ({ data }) => data.publicNote
)
export const cancelledComment = endingWords<Extract<PendingUpdate, { kind: 'consultation_cancelled' }>>(
  ({ data }) => data.publicNote
)
