import type { LintRule } from '../finding'
import { words } from '../../terminal/language'

const day = 1440

/** Hours within one day that do not overlap, and a Rails time zone: the account refuses the rest. */
export const scheduleHours: LintRule = {
  id: 'schedule-hours',
  level: 'error',
  check: ({ schedules }) =>
    Object.entries(schedules).flatMap(([key, { time_zone, intervals }]) => {
      const file = `schedules/${key}.json`
      const sorted = intervals.toSorted((a, b) => a.start_time - b.start_time)
      return [
        ...(/^[A-Z]\w+\/\w+/.test(time_zone)
          ? [{ file, pointer: '/time_zone', message: words().lint.timeZone(time_zone) }]
          : []),
        ...sorted.flatMap(({ start_time, end_time }, index) => {
          const pointer = `/intervals/${intervals.findIndex(one => one.start_time === start_time)}`
          const last = sorted[index - 1]?.end_time ?? 0
          const oneDay = end_time > start_time && Math.floor(start_time / day) === Math.floor((end_time - 1) / day)
          if (!oneDay) return [{ file, pointer, message: words().lint.hoursInOneDay() }]
          if (start_time % 15 || end_time % 15 || end_time - start_time < 60)
            return [{ file, pointer, message: words().lint.hoursByQuarters() }]
          return start_time < last ? [{ file, pointer, message: words().lint.hoursOverlap() }] : []
        })
      ]
    })
}
