import { expect, it } from 'vitest'
import { openTestAccount } from '../../test-account/test-account'
import { businessTime } from '../../business-hours/business-time'
import { businessHours, hoursSince } from './hours-since'

const now = Date.parse('2026-11-24T12:00:00Z')

async function ticket(changes: Record<string, unknown>) {
  const account = openTestAccount()
  const { id } = await account.createTicket({ assignee_id: account.agent.id, ...changes })
  const found = account.desk.tables.tickets.get(Number(id))
  if (!found) throw new Error('no ticket')
  return found
}

it('counts from creation, from the status, from the assignment', async () => {
  const pending = await ticket({ status: 'pending' })
  for (const moment of ['NEW', 'PENDING', 'assigned_at', 'updated_at', 'requester_updated_at'])
    expect(hoursSince(pending, moment, now)).toBe(24)
  expect(hoursSince(pending, 'SOLVED', now)).toBeUndefined()
  expect(hoursSince(pending, 'moon', now)).toBeUndefined()
})

it('counts towards and away from the due date of tasks only', async () => {
  const due_at = '2026-11-24T10:00:00Z'
  const task = await ticket({ type: 'task', due_at })
  expect(hoursSince(task, 'due_date', now)).toBe(2)
  expect(hoursSince(task, 'until_due_date', now)).toBeUndefined()
  expect(hoursSince(task, 'until_due_date', now - 12 * 3_600_000)).toBe(10)
  expect(hoursSince(await ticket({ type: 'question', due_at }), 'due_date', now)).toBeUndefined()
})

it('counts hours of business by the schedule', async () => {
  const weekdays = [{ start_time: 1440 + 540, end_time: 1440 + 1020 }]
  const schedule = { id: 1, name: 'S', time_zone: 'Brasilia', intervals: weekdays, created_at: '', updated_at: '' }
  const hours = businessHours(businessTime(schedule, []))
  const monday = await ticket({})
  // opened at 09:00 in São Paulo: eight hours of the Monday, and none of the Tuesday
  expect(hoursSince(monday, 'NEW', now, hours)).toBe(8)
  const task = await ticket({ type: 'task', due_at: '2026-11-30T15:00:00Z' })
  expect(hoursSince(task, 'until_due_date', now, hours)).toBe(3)
})
