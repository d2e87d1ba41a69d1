import { slotName } from '../domain/ledger/slots'
import { clientWords } from '../catalog/clientWords'
import { TAG_SEND_TRANSFER } from '../catalog/names'
import type { Consultation } from '../domain/ledger/consultation'
import { billingGaps, transferText } from '../domain/payer'
import { transferHours } from '../domain/transfer'
import { ok, refuse, type Refusal, type Result } from '../domain/result'
import type { FactDraft } from '../domain/ledger/facts'
import type { Actions } from './actions'
import { appendFact } from './appendFact'
import { asLeader, leadsTeam } from './asLeader'
import { underOp } from './deedOp'
import { streamOf } from './factDeed'
import type { Session } from './session'
import { headOf } from './headOf'
import { teamOf } from './teamOf'
import { writeOnce } from './writeOnce'

/** T21: the managerial transfer, sent by the leader; a trigger mails the field's text when the tag comes. */
export const sendTransfer =
  (session: Session): Actions['sendTransfer'] =>
  () =>
    asLeader(session, async () => {
      const { context } = session
      const form = session.last?.form ?? (await context.ports.ticket.form())
      const team = teamOf(context, form)
      if (!leadsTeam(context, await context.ports.directory.me(), team))
        return refuse('other_teams_leader', { team: team?.name ?? '' })
      const stream = await streamOf(session)
      const ticketId = Number(stream.slice(1))
      return underOp(context, `${stream}:send_transfer`, {}, async op => {
        const appended = await appendFact(context, stream, op, (seen): Result<FactDraft, Refusal> => {
          const chosen = seen.payer.chosen
          if (seen.payer.kind !== 'unit_transfer' || !chosen) return refuse('no_transfer')
          const missing = billingGaps(chosen.data)
          if (missing.length > 0) return refuse('billing_data_missing', { missing: missing.join(' ') })
          if (!seen.payer.approval) return refuse('approval_missing')
          const hours = transferHours(seen)
          return ok({ kind: 'transfer_sent', data: { payer: chosen.n, hours, text: textOf(seen, ticketId, hours) } })
        })
        if (!appended.ok) return appended
        const { consultation, n, resumed } = appended.value
        const change = {
          op,
          slot: slotName(stream, n),
          head: headOf(consultation),
          fields: { consult_transfer: consultation.payer.transferSent?.data.text ?? null },
          addTags: [TAG_SEND_TRANSFER]
        }
        const written = await writeOnce(context, change, { resumed })
        return written.ok ? session.reload(appended.value) : written
      })
    })

function textOf({ payer }: Consultation, ticketId: number, hours: string): string {
  const words = clientWords['pt-BR'].transfer
  const { chosen, approval } = payer
  const authorization = approval ? `${approval.data.approverName}, ${approval.data.approvedAt.slice(0, 10)}` : ''
  return transferText([
    { label: words.ticket, value: `#${ticketId}` },
    { label: words.unit, value: chosen?.data.unit?.name ?? '' },
    { label: words.hours, value: hours },
    { label: words.authorization, value: authorization },
    { label: words.costCenter, value: chosen?.data.transfer?.costCenter ?? '' },
    { label: words.valueClass, value: chosen?.data.transfer?.valueClass ?? '' },
    { label: words.accountingItem, value: chosen?.data.transfer?.accountingItem ?? '' }
  ])
}
