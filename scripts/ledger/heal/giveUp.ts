import { randomUUID } from 'node:crypto'
import { ROSTER_STREAM } from '../../../apps/consultoria/src/domain/ledger/slots'
import { ok, refuse, type Refusal, type Result } from '../../../apps/consultoria/src/domain/kernel/result'
import { missingSlots } from '../../../apps/consultoria/src/application/commands/ledger/abandonSlots'
import { appendTo, type StreamKind, ticketKind } from '../../../apps/consultoria/src/application/ledger/appendFact'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { emptyRosterSlots, type RosterState } from '../roster/rosterStream'

/** Says in the stream that nobody waits for what is missing there now; answers the places. Disables no record. */
export const giveUp = async (
  context: LedgerContext,
  stream: string,
  roster: StreamKind<RosterState>
): Promise<Result<number[], Refusal>> =>
  stream === ROSTER_STREAM
    ? given(context, roster, emptyRosterSlots)
    : given(context, ticketKind(context, stream), ({ consultation }) => missingSlots(consultation))

const given = async <S>(
  context: LedgerContext,
  kind: StreamKind<S>,
  emptyIn: (state: S) => number[]
): Promise<Result<number[], Refusal>> => {
  let slots: number[] = []
  const identity = { kind: 'slot_abandoned' as const, op: `heal-${randomUUID()}` }
  const written = await appendTo(context, kind, identity, state => {
    slots = emptyIn(state)
    return slots.length > 0 ? ok({ kind: 'slot_abandoned', data: { slots } }) : refuse('nothing_to_abandon')
  })
  if (written.ok) return ok(slots)
  // somebody else gave them up, or they are not empty after all
  return written.error.code === 'nothing_to_abandon' ? ok([]) : written
}
