import { ensureChromium } from '../chromium'
import { playwrightAt, table, vitestAt, type Figures } from './runAt'
import { systemDates, type SystemDate } from './systemDates'

/**
 * `npm run test:dates`: the whole suite under every system date, about ten minutes each. Words after `--` choose dates by
 * a part of their name, and `vitest` or `browser` one of the two runners.
 */
const words = process.argv.slice(2)
const runners = { vitest: vitestAt, browser: playwrightAt }
const named = (name: string) => words.includes(name) || !words.some(word => word in runners)
const wanted = words.filter(word => !(word in runners))
const dates = systemDates(new Date()).filter(
  ({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word))
)

process.env['CHROMIUM'] = ensureChromium()
const rows: { date: SystemDate; what: string; figures: Figures }[] = []
for (const date of dates)
  for (const [what, runAt] of Object.entries(runners).filter(([what]) => named(what))) {
    console.log(`\n— ${what} on ${date.name}, ${date.at.toISOString()}`)
    rows.push({ date, what, figures: runAt(date) })
  }
console.log(`\n${table(rows)}`)
process.exitCode = rows.length > 0 && rows.every(({ figures }) => figures.green) ? 0 : 1
