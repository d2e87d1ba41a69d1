import { recordWords } from '../../../catalog/recordWords'
import { startedMinutes } from '../../../domain/kernel/duration'
import { sumOf } from '../../../domain/kernel/grouping'
import { ok, refuse } from '../../../domain/kernel/result'
import { isOwn } from '../../../domain/time/alteration'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { withTokens } from '../../../catalog/readable'
import { clientLocale } from '../time/timeLogMacro'
import { changedTotal, checkAlterer } from './alterEntry'

/**
 * T16, T19: the waiver that the cause proposes, by one press of a leader, for whatever time is not their own. The client is told
 * in one public comment; the issue's number stays inside.
 */
export const confirmWaiver = defineCommand({
  name: 'confirm_waiver',
  run: async (session: Session, { cause }: { cause: number }): Outcome => {
    const form = await session.context.ports.ticket.form()
    return factCommand(session, 'confirm_waiver', 'waiver_confirmed', { cause }, async seen => {
      const { id } = await session.context.ports.directory.me()
      const { waiver } = seen
      if (waiver === null || seen.cause?.n !== cause) return refuse('waiver.not_proposed')
      const proposed = seen.entries.filter(({ n }) => waiver.entries.includes(n))
      const others = proposed.filter(entry => !isOwn(entry, id))
      const alterer = await checkAlterer(session, others[0] ?? proposed[0] ?? null)
      if (!alterer.ok) return alterer
      const locale = clientLocale(form)
      const words = recordWords[locale].waivedFor[waiver.reason === 'ISSUE' ? 'product' : 'documentation']
      const note = withTokens(words, {
        minutos: String(startedMinutes(sumOf(others, ({ billableSeconds }) => billableSeconds)))
      })
      const total = changedTotal(session.context, seen, others, locale)
      const publicNote = total === null ? note : `${note}\n\n${total}`
      const told = form.status === 'closed' ? {} : { publicNote }
      const entries = others.map(({ n }) => n)
      const { reason, issueId } = waiver
      return ok({ kind: 'waiver_confirmed', data: { cause, entries, reason, issueId, note, ...told } })
    })
  }
})
