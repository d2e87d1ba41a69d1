import { runAutomations } from '../automation/runs/run-automations'
import { keepClock } from '../clock/kept-clock'
import type { Desk } from '../desk'
import { badRequest } from '../http/api-error'
import { booleanOf, textOf, type JsonRecord } from '../input'
import { dropOldSuspensions } from '../mail/suspension'
import { purgeLongDeletedUsers } from '../people/purge-user'
import { purgeLongDeletedTickets } from '../tickets/lifecycle/delete-ticket'
import { runDeletionSchedules } from '../tickets/lifecycle/deletion-schedules'
import { closeLongSolved } from '../tickets/lifecycle/close-solved'
import { durationMs } from './duration'

const hour = 3_600_000

/** `{now}` or `{advance}`, with `frozen` to make the clock stand still. Forwards, the hourly automations run on the way. */
export function moveClock(desk: Desk, body: JsonRecord): void {
  const start = desk.clock.now().getTime()
  const target = readTarget(body, start)
  const frozen = booleanOf(body['frozen']) ?? desk.clock.state.frozen_at !== null
  for (let at = start + hour; at <= target; at += hour) {
    desk.clock.set(new Date(at), true)
    hourly(desk, new Date(at))
  }
  desk.clock.set(new Date(target), frozen)
  keepClock(desk)
}

/** What happens by itself each hour. */
export function hourly(desk: Desk, now: Date): void {
  runAutomations(desk, now)
  closeLongSolved(desk, now)
  purgeLongDeletedUsers(desk, now)
  dropOldSuspensions(desk, now)
  purgeLongDeletedTickets(desk, now)
  runDeletionSchedules(desk, now)
}

function readTarget(body: JsonRecord, start: number): number {
  const advance = textOf(body['advance'])
  if (advance !== undefined) {
    const ms = durationMs(advance)
    if (ms === undefined) throw badRequest('Invalid attribute', 'advance must be an ISO 8601 duration such as PT240H')
    return start + ms
  }
  const now = new Date(textOf(body['now']) ?? '').getTime()
  if (Number.isNaN(now)) throw badRequest('Invalid attribute', 'now must be an ISO 8601 instant')
  return now
}
