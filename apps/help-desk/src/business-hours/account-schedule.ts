import type { Desk } from '../desk'
import type { Schedule } from '../tables/service/schedule'
import { businessTime, type BusinessTime } from './business-time'

/** The business time of one schedule. */
function timeOf(desk: Desk, schedule: Schedule): BusinessTime {
  return businessTime(schedule, desk.tables.holidays.find({ where: { schedule_id: schedule.id } }))
}

/**
 * The schedule a ticket goes by where nothing else was said: the account's first one. Undefined without any.
 * https://support.zendesk.com/hc/en-us/articles/4408842938522
 */
export function accountBusinessTime(desk: Desk): BusinessTime | undefined {
  const [first] = desk.tables.schedules.find({ limit: 1 })
  return first && timeOf(desk, first)
}
