import { columnsOf } from '../../apps/consultoria/src/application/ledger/columns'
import { addSeconds, type Instant, type OffsetAt } from '../../apps/consultoria/src/domain/kernel/instant'
import { sealFact } from '../../apps/consultoria/src/domain/factText'
import type { FactDraft } from '../../apps/consultoria/src/domain/registry'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { slotName, ticketStream } from '../../apps/consultoria/src/domain/ledger/slots'
import type { NewRecord } from '../../apps/consultoria/src/ports'

/** Facts on each ticket. */
export const factsPerTicket = 8

interface Author {
  id: number
  /** The account's clock. */
  at: Instant
  offsetAt: OffsetAt
}

/**
 * What was noted on one ticket before anybody agreed to pay: the demand, a clock that was started and dropped three times,
 * and now and then an appointment. None of it is billed and none promises anything on the ticket, so that it needs no audit.
 */
export const largeStream = async (ticketId: number, { id, at, offsetAt }: Author): Promise<NewRecord[]> => {
  const stream = ticketStream(ticketId)
  const records: NewRecord[] = []
  let prev = ''
  for (const draft of drafts(ticketId, id, at)) {
    const n = records.length + 1
    const { fact, text } = sealFact(draft, { stream, n, prev, op: `large-${ticketId}-${n}`, at, by: id })
    prev = await sha256(text)
    records.push({ name: slotName(stream, n), fact: text, columns: columnsOf(stream, fact, offsetAt) })
  }
  return records
}

const hour = 3600
const day = 24 * hour

const drafts = (ticketId: number, analystId: number, at: Instant): FactDraft[] => [
  { kind: 'demand_described', data: { text: `Conferir os parâmetros do pedido ${ticketId}` } },
  ...[1, 2, 3].flatMap(turn => dropped(ticketId, analystId, at, turn)),
  ticketId % 50 === 0 ? appointment(ticketId, analystId, at) : described(ticketId)
]

const dropped = (ticketId: number, analystId: number, at: Instant, turn: number): FactDraft[] => {
  const seconds = 300 + ((ticketId * 7 + turn) % 50) * 60
  const startedAt = addSeconds(at, -((ticketId % 700) * day + turn * hour))
  const endedAt = addSeconds(startedAt, seconds)
  const timerOp = `large-${ticketId}-timer-${turn}`
  return [
    { kind: 'time_captured', data: { startedAt, endedAt, seconds, timerOp, stoppedBy: analystId } },
    { kind: 'capture_discarded', data: { capture: turn * 2, reason: 'Dúvida de uso, sem consultoria' } }
  ]
}

const appointment = (ticketId: number, analystId: number, at: Instant): FactDraft => {
  const start = addSeconds(at, (1 + (ticketId % 60)) * day)
  const data = { start, end: addSeconds(start, hour), medium: 'phone', analystId, replaces: null }
  return { kind: 'appointment_set', data }
}

const described = (ticketId: number): FactDraft => ({
  kind: 'demand_described',
  data: { text: `O cliente completou o pedido ${ticketId}: falta a nota de entrada` }
})
