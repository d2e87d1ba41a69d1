import type { LocalDate } from '../../../domain/kernel/instant'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { isDate, localDate } from '../../../domain/kernel/instant'
import { refuse } from '../../../domain/kernel/result'
import type { FieldValues } from '../../../ports'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'

/** T7: when the consultation is dealt with next; it stays on the form until the agent's own save. */
export const setControlDate = defineCommand({
  name: 'control_date',
  run: async (session: Session, { date }: { date: LocalDate }): Outcome => {
    const { context, last } = session
    const { ticket, clock } = context.ports
    const modality = modalityOf(context, last?.consultation.modality ?? null)
    if (!modality) return refuse('no_consultation')
    if (!isDate(date) || date < localDate(clock.now(), clock.offsetAt)) return refuse('control_date_past')
    const fields: FieldValues = { [modality.controlDateField]: date }
    const staged = await ticket.stage({ fields })
    return staged.ok ? session.reload(session.known ?? undefined) : staged
  }
})
