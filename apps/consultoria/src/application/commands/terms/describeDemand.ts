import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { ok, refuse } from '../../../domain/kernel/result'
import { factCommand } from '../factCommand'
import type { Session } from '../../session'

/** T4: what is asked, in detail. */
export const describeDemand = defineCommand({
  name: 'describe_demand',
  run: (session: Session, { text }: { text: string }): Outcome =>
    factCommand(session, 'describe_demand', 'demand_described', { text }, () =>
      text.trim() === '' ? refuse('demand_empty') : ok({ kind: 'demand_described', data: { text: text.trim() } })
    )
})
