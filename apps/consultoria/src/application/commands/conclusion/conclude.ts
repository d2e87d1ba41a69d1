import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { refuse } from '../../../domain/kernel/result'
import type { Session } from '../../session'

/** Nothing is missing: the ticket is prepared to be solved with the agent's own submit. */
export const conclude = defineCommand({
  name: 'conclude',
  bare: true,
  run: async (session: Session): Outcome => {
    const read = await session.reload()
    if (!read.ok) return read
    const gaps = read.value.gaps.map(gap => gap.code)
    if (gaps.length > 0) return refuse('not_ready', { gaps: [...new Set(gaps)].join(' ') })
    const staged = await session.context.ports.ticket.stage({ status: 'solved', fields: { consult_ready: true } })
    session.isSolveUnsent ||= staged.ok
    // the card says what the press has done: the form shows it already
    return staged.ok ? session.reload(session.known ?? undefined) : staged
  }
})
