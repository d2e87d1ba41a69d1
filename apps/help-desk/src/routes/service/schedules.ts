import { ianaZone } from '../../business-hours/rails-zones'
import { idParam, readWrapped, requireAdmin, urlOf, type Api, type Call } from '../../http/api'
import { forbidden, invalid, notFound } from '../../http/api-error'
import { recordsOf, textOf, wholeOf, type JsonRecord } from '../../input'
import { scheduleLimit } from '../../plans/plan'
import type { Holiday, Interval, Schedule } from '../../tables/service/schedule'
import { holidayShape, scheduleShape, workweekShape } from './service-shapes'

const DAY = 1440
/** Minutes. https://support.zendesk.com/hc/en-us/articles/4408842938522 */
const STEP = 15
const SHORTEST = 60
/** Monday to Friday, nine to five: what a new schedule has. */
const USUAL: Interval[] = [1, 2, 3, 4, 5].map(day => ({ start_time: day * DAY + 540, end_time: day * DAY + 1020 }))
const YEAR = 365.25 * 86_400_000

function found(c: Call): Schedule {
  requireAdmin(c)
  const schedule = c.get('desk').tables.schedules.get(idParam(c))
  if (!schedule) throw notFound()
  return schedule
}

function foundHoliday(c: Call): Holiday {
  const schedule = found(c)
  const holiday = c.get('desk').tables.holidays.get(idParam(c, 'holiday_id'))
  if (holiday?.schedule_id !== schedule.id) throw notFound()
  return holiday
}

/** A time zone is a Rails name; the IANA's are refused. */
function zoneOf(body: JsonRecord, before?: Schedule): string {
  const zone = textOf(body['time_zone']) ?? before?.time_zone ?? ''
  if (ianaZone(zone) === undefined) throw invalid('time_zone', 'Time zone: is invalid')
  return zone
}

function nameOf(body: JsonRecord, before?: Schedule): string {
  const name = (textOf(body['name']) ?? before?.name ?? '').trim()
  if (name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  return name
}

function intervalsOf(body: JsonRecord): Interval[] {
  const read = recordsOf(body['intervals']).map(row => ({
    start_time: wholeOf(row['start_time']) ?? -1,
    end_time: wholeOf(row['end_time']) ?? -1
  }))
  const sorted = read.toSorted((a, b) => a.start_time - b.start_time)
  for (const [at, { start_time, end_time }] of sorted.entries()) {
    const oneDay = Math.floor(start_time / DAY) === Math.floor((end_time - 1) / DAY)
    if (start_time < 0 || end_time > 7 * DAY || end_time <= start_time || !oneDay)
      throw invalid('intervals', 'Intervals: must lie within one day of the week')
    if (start_time % STEP !== 0 || end_time % STEP !== 0 || end_time - start_time < SHORTEST)
      throw invalid('intervals', 'Intervals: go by quarters of an hour and are an hour long at least')
    if (start_time < (sorted[at - 1]?.end_time ?? 0)) throw invalid('intervals', 'Intervals: overlap')
  }
  return sorted
}

function holidayOf(c: Call, body: JsonRecord, before?: Holiday) {
  const name = textOf(body['name']) ?? before?.name ?? ''
  const start_date = textOf(body['start_date']) ?? before?.start_date ?? ''
  const end_date = textOf(body['end_date']) ?? before?.end_date ?? ''
  const now = c.get('desk').clock.now().getTime()
  const near = (date: string) => Math.abs(Date.parse(date) - now) <= 2 * YEAR
  if (name.trim() === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  if (!near(start_date) || !near(end_date) || end_date < start_date)
    throw invalid('start_date', 'Start date: must be within two years of today and not after the end')
  return { name, start_date, end_date }
}

const shown = ({ schedule_id: _schedule, ...holiday }: Holiday) => holiday

export function scheduleRoutes(api: Api): void {
  const root = '/api/v2/business_hours/schedules'
  api.get(root, c => {
    requireAdmin(c)
    const desk = c.get('desk')
    return c.json({ schedules: desk.tables.schedules.find(), url: urlOf(desk, 'business_hours/schedules') })
  })
  api.post(root, async c => {
    requireAdmin(c)
    const { tables, clock, control } = c.get('desk')
    if (tables.schedules.count() >= scheduleLimit(control.plan)) throw forbidden()
    const body = await readWrapped(c, 'schedule', scheduleShape)
    const now = clock.stamp()
    const draft = { name: nameOf(body), time_zone: zoneOf(body), intervals: USUAL, created_at: now, updated_at: now }
    return c.json({ schedule: tables.schedules.insert(draft) }, 201)
  })
  api.get(`${root}/:id{[0-9]+}`, c => c.json({ schedule: found(c) }))
  api.put(`${root}/:id{[0-9]+}`, async c => {
    const before = found(c)
    const { tables, clock } = c.get('desk')
    const body = await readWrapped(c, 'schedule', scheduleShape)
    const changes = { name: nameOf(body, before), time_zone: zoneOf(body, before), updated_at: clock.stamp() }
    return c.json({ schedule: tables.schedules.update(before.id, changes) })
  })
  api.delete(`${root}/:id{[0-9]+}`, c => {
    const { tables } = c.get('desk')
    const { id } = found(c)
    for (const holiday of tables.holidays.find({ where: { schedule_id: id } })) tables.holidays.delete(holiday.id)
    tables.schedules.delete(id)
    return c.body(null, 204)
  })
  api.put(`${root}/:id{[0-9]+}/workweek`, async c => {
    const { id } = found(c)
    const { tables, clock } = c.get('desk')
    const intervals = intervalsOf(await readWrapped(c, 'workweek', workweekShape))
    tables.schedules.update(id, { intervals, updated_at: clock.stamp() })
    return c.json({ workweek: { intervals } })
  })
  holidayRoutes(api, `${root}/:id{[0-9]+}/holidays`)
}

function holidayRoutes(api: Api, root: string): void {
  api.get(root, c => {
    const { id } = found(c)
    return c.json({
      holidays: c
        .get('desk')
        .tables.holidays.find({ where: { schedule_id: id } })
        .map(shown)
    })
  })
  api.post(root, async c => {
    const schedule_id = found(c).id
    const holiday = holidayOf(c, await readWrapped(c, 'holiday', holidayShape))
    return c.json({ holiday: shown(c.get('desk').tables.holidays.insert({ schedule_id, ...holiday })) }, 201)
  })
  api.get(`${root}/:holiday_id{[0-9]+}`, c => c.json({ holiday: shown(foundHoliday(c)) }))
  api.put(`${root}/:holiday_id{[0-9]+}`, async c => {
    const before = foundHoliday(c)
    const holiday = holidayOf(c, await readWrapped(c, 'holiday', holidayShape), before)
    return c.json({ holiday: shown(c.get('desk').tables.holidays.update(before.id, holiday)) })
  })
  api.delete(`${root}/:holiday_id{[0-9]+}`, c => {
    c.get('desk').tables.holidays.delete(foundHoliday(c).id)
    return c.body(null, 204)
  })
}
