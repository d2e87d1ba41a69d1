import { clientWords } from '../../../catalog/clientWords'
import { withTaxes, withTokens } from '../../../catalog/readable'
import { reais } from '../../../catalog/reais'
import type { Consultation } from '../../../domain/consultation/consultation'
import { startedMinutes } from '../../../domain/kernel/duration'
import { priceOfAll } from '../../../domain/kernel/money'
import { ok, refuse } from '../../../domain/kernel/result'
import { agreedLimit, ceilingOf } from '../../../domain/payer/ceiling'
import { heldAbove, partedAt, roomUnder, secondsIn } from '../../../domain/time/limits/aboveCeiling'
import type { TicketForm } from '../../../ports'
import { modalityOf } from '../../modalityOf'
import type { Session } from '../../session'
import { defineCommand } from '../defineCommand'
import { factCommand } from '../factCommand'
import type { Outcome } from '../outcome'
import { isAnalyst } from '../people/analysts'
import { clientLocale } from '../time/timeLogMacro'

export interface AboveInput {
  /** n of the ceiling that the client agreed to since, or of the Unit's approval; null = what lies above stays uncharged. */
  agreed: number | null
}

/**
 * T22: what was recorded above the ceiling of whoever pays is charged by one press once their own words have agreed to more, and
 * told in one public comment; or it is left uncharged, as they were told when it was recorded.
 */
export const settleAbove = defineCommand({
  name: 'settle_above',
  run: async (session: Session, { agreed }: AboveInput): Outcome => {
    const form = await session.context.ports.ticket.form()
    return factCommand(session, 'settle_above', 'above_ceiling_settled', { agreed }, async seen => {
      const me = await session.context.ports.directory.me()
      if (!isAnalyst(session.context, me, seen)) return refuse('analyst_only')
      const above = heldAbove(seen)
      const entries = above.map(({ n }) => n)
      if (entries.length === 0) return refuse('nothing_above')
      if (agreed === null) return ok({ kind: 'above_ceiling_settled', data: { agreed, entries } })
      if (agreedLimit(seen.payer)?.n !== agreed) return refuse('ceiling_needs_client')
      // hours that a Unit transfers are charged to nobody: there is nothing to tell the client
      const isTold = form.status !== 'closed' && seen.payer.kind !== 'unit_transfer'
      const told = isTold ? { publicNote: chargedWords(session, seen, form) } : {}
      return ok({ kind: 'above_ceiling_settled', data: { agreed, entries, ...told } })
    })
  }
})

/** How many minutes are charged from now on, what they cost, and by which word. */
function chargedWords(session: Session, seen: Consultation, form: TicketForm): string {
  const locale = clientLocale(form)
  const portions = heldAbove(seen).flatMap(({ above }) => above)
  const { within } = partedAt(portions, roomUnder(seen.payer, seen.entries) ?? secondsIn(portions))
  const priced = within.flatMap(({ seconds, price }) => (price ? [{ seconds, price }] : []))
  const modality = modalityOf(session.context, seen.modality)
  return withTokens(clientWords[locale].ceiling.charged, {
    minutos: String(startedMinutes(secondsIn(within))),
    teto: String(ceilingOf(seen.payer) ?? ''),
    valor: priced.length > 0 ? ` (${withTaxes(reais(priceOfAll(priced, 0)), modality, locale)})` : ''
  })
}
