import { isDate, localDate } from '../domain/instant'
import { refuse } from '../domain/result'
import type { FieldValues } from '../ports'
import type { Actions } from './actions'
import { policyOf } from './policyOf'
import type { Session } from './session'

/** T7: when the consultation is dealt with next; it stays on the form until the agent's own save. */
export const setControlDate =
  (session: Session): Actions['setControlDate'] =>
  async ({ date }) => {
    const { context, last } = session
    const { ticket, clock } = context.ports
    const policy = policyOf(context, last?.consultation.policy ?? null)
    if (!policy) return refuse('no_consultation')
    if (!isDate(date) || date < localDate(clock.now(), clock.offsetAt)) return refuse('control_date_past')
    const fields: FieldValues = { [policy.controlDateField]: date }
    const staged = await ticket.stage({ fields })
    return staged.ok ? session.reload(session.known ?? undefined) : staged
  }
