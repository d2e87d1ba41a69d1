import { localDate, type OffsetAt } from '../../../domain/kernel/instant'
import { defineCommand } from '../defineCommand'
import type { Outcome } from '../outcome'
import { clientWords } from '../../../catalog/clientWords'
import type { Consultation } from '../../../domain/consultation/consultation'
import { billingGaps, transferText } from '../../../domain/payer/payer'
import { transferHours } from '../../../domain/time/transfer'
import { ok, refuse, type Refusal, type Result } from '../../../domain/kernel/result'
import { appendFact, type Decide } from '../../ledger/appendFact'
import { leadsTeam } from '../people/leaders'
import { knownOf, streamOf } from '../factCommand'
import type { Context } from '../../context'
import { keepPromise } from '../../outbox/keepPromise'
import { nameOf } from '../people/names'
import type { TicketForm } from '../../../ports'
import { readStream } from '../../ledger/readStream'
import type { Session } from '../../session'
import type { StreamState } from '../../ledger/stream'
import { teamOf } from '../people/teamOf'

/** T21: the managerial transfer, sent by the leader; a trigger mails the field's text when the update asks for it. */
export const sendTransfer = defineCommand({
  name: 'send_transfer',
  bare: true,
  who: 'leader',
  run: async (session: Session): Outcome => {
    const { context } = session
    const form = session.last?.form ?? (await context.ports.ticket.form())
    const team = teamOf(context, form)
    if (!leadsTeam(context, await context.ports.directory.me(), team))
      return refuse('other_teams_leader', { team: team?.name ?? '' })
    const stream = await streamOf(session)
    const on = { stream, command: 'send_transfer' as const, input: {}, press: session.press }
    const sent = await session.operations.run(on, op => send(session, stream, form, op))
    return sent.ok ? session.reload(sent.value) : sent
  }
})

/** The fact says what is sent; then the ticket gets it. What another leader began is completed, not sent a second time. */
async function send(
  session: Session,
  stream: string,
  form: TicketForm,
  op: string
): Promise<Result<StreamState, Refusal>> {
  const { context } = session
  const known = knownOf(session, stream)
  const decide: Decide = seen => transferDraft(context, seen, Number(stream.slice(1)))
  const appended = await appendFact(context, stream, { kind: 'transfer_sent', op }, decide, known)
  if (!appended.ok && appended.error.code !== 'already_done') return appended
  const state = appended.ok ? appended : await readStream(context, stream, known)
  if (!state.ok) return state
  const update = state.value.consultation.pendingUpdates.find(({ kind }) => kind === 'transfer_sent')
  return update ? keepPromise(context, state.value, form, update) : state
}

async function transferDraft(
  context: Context,
  seen: Consultation,
  ticketId: number
): Promise<Awaited<ReturnType<Decide>>> {
  const { chosen, kind, approval, transferSent } = seen.payer
  if (kind !== 'unit_transfer' || !chosen) return refuse('no_transfer')
  const missing = billingGaps(chosen.data)
  if (missing.length > 0) return refuse('billing_data_missing', { missing: missing.join(' ') })
  if (!approval) return refuse('approval_missing')
  const hours = transferHours(seen)
  if (transferSent?.data.hours === hours) return refuse('already_done')
  const approver = await nameOf(context, approval.data.approverId, approval.data.approverName)
  if (!approver.ok) return approver
  return ok({
    kind: 'transfer_sent',
    data: { payer: chosen.n, hours, text: textOf(seen, ticketId, hours, approver.value, context.ports.clock.offsetAt) }
  })
}

function textOf(
  { payer }: Consultation,
  ticketId: number,
  hours: string,
  approver: string,
  offsetAt: OffsetAt
): string {
  const words = clientWords['pt-BR'].transfer
  const { chosen, approval } = payer
  const authorization = approval ? `${approver}, ${localDate(approval.data.approvedAt, offsetAt)}` : ''
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
