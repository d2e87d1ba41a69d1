import { ensureChromium } from '../chromium'
import { playwrightAt, table, vitestAt } from './runAt'
import { datesOfToday } from './systemDates'

/** What touches a date, by parts of its paths: seed, clock, calendar, fold, the sidebar over the account; and one journey. */
const dated = ['/seed', 'clock', 'calendar', 'holiday', 'instant', 'today', 'fold', 'contract/sidebar']
const journey = ['journey.spec', 'system-date.spec']

/** Part of `npm test`: under two system dates, others each day, so that in time each of them has its turn. */
process.env['CHROMIUM'] = ensureChromium()
const dates = datesOfToday(new Date())
console.log(`system dates of today: ${dates.map(({ name, at }) => `${name} (${at.toISOString()})`).join(', ')}`)
const rows = dates.flatMap(date => [
  { date, what: 'vitest', figures: vitestAt(date, dated) },
  { date, what: 'browser', figures: playwrightAt(date, journey) }
])
console.log(`\n${table(rows)}`)
process.exitCode = rows.every(({ figures }) => figures.green) ? 0 : 1
