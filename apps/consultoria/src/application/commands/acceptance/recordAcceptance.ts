import { acceptByComment } from './acceptByComment'
import { acceptByPhone } from './acceptByPhone'
import type { Actions } from '../../actions'
import type { Session } from '../../session'

/** T9 to T11: who accepted which terms, where and when. */
export const recordAcceptance =
  (session: Session): Actions['recordAcceptance'] =>
  input =>
    input.kind === 'comment' ? acceptByComment(session, input) : acceptByPhone(session, input)
