import { addSeconds, isBefore, secondsBetween } from '../kernel/instant'
import { type Handler, isBlank, isLeader, modalityOf } from '../consultation/foldState'
import { meetClocks } from '../sla/clockRules'
import type { Capture } from '../consultation/consultation'
import { LIMITS } from '../ledger/limits'

/**
 * A leader designates. Where the modality keeps the analyst, or work comes from a queue or an area, an analyst may also take
 * it himself.
 */
export const designated: Handler<'designated'> = (state, fact) => {
  const takesIt = modalityOf(state)?.assignment !== 'leader_then_senior' && fact.data.analystId === fact.by
  if (!isLeader(state, fact) && !(modalityOf(state) && takesIt)) return 'not_entitled'
  state.shown.designation = fact
  return null
}

/** A stopped clock: at most the time between its start and end, once per running timer. */
export const timeCaptured: Handler<'time_captured'> = (state, fact) => {
  const { data } = fact
  if (data.seconds > secondsBetween(data.startedAt, data.endedAt) || data.stoppedBy !== fact.by) return 'contradicts'
  if (isBefore(addSeconds(fact.at, LIMITS.clockSlack), data.endedAt)) return 'contradicts'
  // somebody else's under the same id tells nothing of this clock
  const isSame = (capture: Capture): boolean => capture.data.timerOp === data.timerOp && capture.by === fact.by
  if (state.shown.captures.some(isSame)) return 'out_of_order'
  state.shown.captures.push({ ...fact, open: true })
  meetClocks(state)
  return null
}

/** One's own untold minutes are no entry yet: who captured them may discard them, or a leader. */
export const captureDiscarded: Handler<'capture_discarded'> = (state, fact) => {
  const capture = state.shown.captures.find(({ n }) => n === fact.data.capture)
  if (!capture) return 'unknown_target'
  if (!capture.open) return 'out_of_order'
  if (capture.by !== fact.by && !isLeader(state, fact)) return 'not_entitled'
  if (isBlank(fact.data.reason)) return 'contradicts'
  capture.open = false
  return null
}

export const mergedInto: Handler<'merged_into'> = (state, fact) => {
  state.shown.mergedInto = fact.data.ticketId
  return null
}
