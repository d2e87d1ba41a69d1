import { asksCause, causeGap } from '../../../domain/billing/cause'
import type { CauseRecorded } from '../../../domain/billing/data'
import { localDate } from '../../../domain/kernel/instant'
import { ok, refuse } from '../../../domain/kernel/result'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'

/** T16: what was behind the ticket, said before it is solved; whether a waiver is proposed follows from it. */
export const recordCause = defineCommand({
  name: 'record_cause',
  run: (session: Session, input: CauseRecorded): Outcome =>
    factCommand(session, 'record_cause', 'cause_recorded', input, seen => {
      if (!asksCause(modalityOf(session.context, seen.modality))) return refuse('cause.not_asked')
      const data = { ...input, issueId: input.issueId?.trim() || null }
      const { clock } = session.context.ports
      const gap = causeGap(data)
      if (gap) return refuse(gap)
      if (data.publishedOn !== null && data.publishedOn > localDate(clock.now(), clock.offsetAt))
        return refuse('cause.date_ahead')
      return ok({ kind: 'cause_recorded', data })
    })
})
