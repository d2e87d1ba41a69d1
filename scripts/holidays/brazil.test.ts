import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addDays, weekday } from '../../apps/consultoria/src/domain/kernel/instant'
import { resolveHolidays } from '../definitions/holidayLists'
import { root } from '../definitions/root'
import { shipped } from '../testing/run'
import { holidaysFile, holidaysPath } from './file'

const years = Array.from({ length: 19 }, (_, index) => 2022 + index)
const committed = shipped.holidays
const daysOf = (name: string, year: number) => {
  const found = resolveHolidays(committed, name)
  return found.ok ? found.value.dates.filter(date => date.startsWith(`${year}-`)).map(date => date.slice(5)) : []
}

/** Easter Sunday of the Gregorian calendar, after Meeus, Jones and Butcher. */
const easter = (year: number) => {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const sum = moon + sunday - 7 * late + 114
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`
}
const fromEaster = (year: number, days: number) => addDays(easter(year), days).slice(5)

it('is committed as `npm run holidays` writes it', async () => {
  expect(readFileSync(join(root, holidaysPath), 'utf8')).toBe(await holidaysFile())
}, 120_000)

describe('the national holidays', () => {
  // Leis 662/1949 e 10.607/2002, 6.802/1980 (12 October), 9.093/1995 (Good Friday), 14.759/2023 (20 November)
  it.each(years)('of %i are those of the laws', year => {
    const fixed = ['01-01', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '12-25']
    const byLaw = [...fixed, fromEaster(year, -2), ...(year >= 2024 ? ['11-20'] : [])]
    expect(daysOf('BR', year)).toEqual([...new Set(byLaw)].toSorted())
  })

  it.each(['2022-04-15', '2023-04-07', '2024-03-29', '2025-04-18', '2026-04-03', '2027-03-26'])(
    'have Good Friday on %s',
    date => expect(daysOf('BR', Number(date.slice(0, 4)))).toContain(date.slice(5))
  )

  it.each(years)('hold neither Carnaval nor Corpus Christi in %i: those are lists of their own', year => {
    const carnaval = [fromEaster(year, -48), fromEaster(year, -47)]
    expect(daysOf('BR-carnaval', year)).toEqual(carnaval)
    expect(daysOf('BR-corpus-christi', year)).toEqual([fromEaster(year, 60)])
    expect(daysOf('BR', year)).not.toEqual(expect.arrayContaining([carnaval[0]]))
    expect(daysOf('BR', year)).not.toEqual(expect.arrayContaining([carnaval[1]]))
    expect(daysOf('BR', year)).not.toContain(fromEaster(year, 60))
  })
})

describe('the holidays of a state', () => {
  const own = (state: string, year: number) => {
    const national = daysOf('BR', year)
    return daysOf(`BR-${state}`, year).filter(day => !national.includes(day))
  }

  it.each([
    ['SP', 'Lei 9.497/1997', 2026, ['07-09']],
    ['SP', 'Lei 17.746/2023', 2023, ['07-09', '11-20']],
    ['RJ', 'Leis 5.243/2008, 5.198/2008 e 4.007/2002', 2022, ['03-01', '04-23', '11-20']],
    ['RJ', 'Leis 5.243/2008 e 5.198/2008', 2026, ['02-17', '04-23']],
    ['MT', 'Lei 7.879/2002', 2023, ['11-20']],
    ['MT', 'Lei 14.759/2023', 2024, []],
    ['AP', 'Lei 1.169/2007', 2023, ['03-19', '09-13', '11-20']],
    ['PE', 'Lei 16.059/2017', 2026, ['03-06']],
    ['PR', 'Lei 18.384/2014', 2026, []],
    ['BA', 'Constituição do Estado', 2026, ['07-02']]
  ])('%s are those of the %s in %i', (state, _, year, days) => {
    expect(own(state, year)).toEqual(days)
  })

  it('hold those of the country in every year, and there are 26 lists: Acre moves its days by decree', () => {
    const states = Object.keys(committed).filter(name => /^BR-[A-Z]{2}$/.test(name))
    expect(states).toHaveLength(26)
    expect(states).not.toContain('BR-AC')
    for (const state of states)
      for (const year of years) expect(daysOf(state, year)).toEqual(expect.arrayContaining(daysOf('BR', year)))
  })
})

it('names every day once in each list, in order', () => {
  for (const { dates } of Object.values(committed)) {
    const days = dates.map(({ date }) => date)
    expect(days).toEqual([...new Set(days)].toSorted())
  }
})

it('holds no election Sunday', () => {
  const elections = years.filter(year => year % 2 === 0).map(year => [year, 1, 2, 3, 4, 5, 6, 7].map(String))
  for (const [year = '', ...days] of elections) {
    const sunday = days.map(day => `10-0${day}`).find(day => weekday(`${year}-${day}`) === 7)
    expect(daysOf('BR', Number(year))).not.toContain(sunday)
  }
})
