import type { AcceptanceInput } from '../inputs'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { acceptByComment } from './acceptByComment'
import { acceptByPhone } from './acceptByPhone'
import type { Session } from '../../session'

/** T9 to T11: who accepted which terms, where and when. */
export const recordAcceptance = defineCommand({
  name: 'record_acceptance',
  run: (session: Session, input: AcceptanceInput): Outcome =>
    input.kind === 'comment' ? acceptByComment(session, input) : acceptByPhone(session, input)
})
