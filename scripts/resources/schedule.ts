import type { ZendeskClient } from '../zendesk/zendeskClient'
import { deleteGone, postOnce } from '../zendesk/lostAnswers'
import type { ResourceType } from './resource'
import { type Canonical, type Raw, records, text } from '../zendesk/wire'

const root = '/business_hours/schedules'

const intervals = (value: unknown) =>
  records(value)
    .map(({ start_time, end_time }) => ({ start_time: Number(start_time), end_time: Number(end_time) }))
    .sort((a, b) => a.start_time - b.start_time)

const holidays = (value: unknown) =>
  records(value)
    .map(({ name, start_date, end_date }) => ({
      name: text(name),
      start_date: text(start_date),
      end_date: text(end_date)
    }))
    .sort((a, b) => (`${a.start_date} ${a.name}` < `${b.start_date} ${b.name}` ? -1 : 1))

const readHolidays = async (client: ZendeskClient, id: string) =>
  records((await client.send('GET', `${root}/${id}/holidays`)).holidays)

const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

/** Hours are written through `workweek`, holidays one by one below the schedule. */
export const schedule: ResourceType = {
  name: 'schedule',
  titled: true,
  requires: 'schedules',
  envelope: 'schedule',
  collection: 'schedules',
  path: () => root,
  updateMethod: 'PUT',
  id: raw => text(raw.id),
  identity: raw => text(raw.name),
  complete: async (client, raw) => ({ ...raw, holidays: await readHolidays(client, text(raw.id)) }),
  canonical: raw => ({
    name: text(raw.name),
    time_zone: text(raw.time_zone),
    intervals: intervals(raw.intervals),
    holidays: holidays(raw.holidays)
  }),
  payload: ({ name, time_zone }): Raw => ({ name, time_zone }),
  createOnly: [],
  finish: async (client, id, body, before) => {
    if (!same(intervals(body.intervals), intervals(before?.intervals)))
      await client.send('PUT', `${root}/${id}/workweek`, { workweek: { intervals: intervals(body.intervals) } })
    await writeHolidays(client, id, body)
  }
}

/** Compared with what is there now, so that a repeated or resumed write makes none twice. */
const writeHolidays = async (client: ZendeskClient, id: string, body: Canonical) => {
  if (body.holidays === undefined) return
  const wanted = holidays(body.holidays)
  const path = `${root}/${id}/holidays`
  const [found, missing] = await missingHolidays(client, id, wanted)
  for (const one of found)
    if (!wanted.some(holiday => same([holiday], holidays([one])))) await deleteGone(client, `${path}/${text(one.id)}`)
  for (const holiday of missing)
    await postOnce(client, path, { holiday }, async () => {
      const [, still] = await missingHolidays(client, id, [holiday])
      return !still.length
    })
}

type Holiday = ReturnType<typeof holidays>[number]

const missingHolidays = async (client: ZendeskClient, id: string, wanted: Holiday[]): Promise<[Raw[], Holiday[]]> => {
  const found = await readHolidays(client, id)
  const there = holidays(found)
  return [found, wanted.filter(holiday => !there.some(one => same(one, holiday)))]
}
