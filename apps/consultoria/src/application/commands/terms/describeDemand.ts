import { ok, refuse } from '../../../domain/kernel/result'
import type { Actions } from '../../actions'
import { factCommand } from '../../factCommand'
import type { Session } from '../../session'

/** T4: what is asked, in detail. */
export const describeDemand =
  (session: Session): Actions['describeDemand'] =>
  ({ text }) =>
    factCommand(session, 'describe_demand', 'demand_described', { text }, () =>
      text.trim() === '' ? refuse('demand_empty') : ok({ kind: 'demand_described', data: { text: text.trim() } })
    )
