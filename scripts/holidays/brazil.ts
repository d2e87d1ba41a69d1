import Holidays, { type HolidaysTypes } from 'date-holidays'
import type { z } from 'zod'
import type { holidaysSchema } from '../definitions/schemas/modalities'
import { corrections, LEFT_OUT } from './corrections'

type Lists = z.input<typeof holidaysSchema>
type Day = Lists[string]['dates'][number]

const FIRST = 2022
const LAST = 2040
const YEARS = Array.from({ length: LAST - FIRST + 1 }, (_, index) => FIRST + index)

const national =
  'Leis 662/1949, 6.802/1980, 9.093/1995, 10.607/2002 e, desde 2024, 14.759/2023; calculado com date-holidays (CC BY 3.0).'
const byTeam =
  'Ponto facultativo, não feriado nacional: vale para quem o adota. Calculado com date-holidays (CC BY 3.0).'

/** Brazil, its states, and the days off that are none by law: the same text at every run, whatever the day and the machine. */
export const brazilianHolidays = (): Lists => {
  const country = daysOf(new Holidays('BR', { languages: 'pt', types: ['public'] }), isNoElection)
  const optional = new Holidays('BR', { languages: 'pt', types: ['bank'] })
  const extent = { from: `${FIRST}-01-01`, until: `${LAST}-12-31` }
  const states = Object.keys(optional.getStates('BR')).filter(state => !LEFT_OUT.has(state))
  return {
    BR: { source: national, ...extent, dates: country },
    'BR-carnaval': { source: byTeam, ...extent, dates: daysOf(optional, ({ rule }) => /^easter -4[78]$/.test(rule)) },
    'BR-corpus-christi': { source: byTeam, ...extent, dates: daysOf(optional, ({ rule }) => rule === 'easter 60') },
    ...Object.fromEntries(states.toSorted().map(state => [`BR-${state}`, stateList(state, country)]))
  }
}

const stateList = (state: string, country: readonly Day[]): Lists[string] => {
  const { law, without, added = [] } = corrections[state] ?? {}
  const all = daysOf(
    new Holidays('BR', state, { languages: 'pt', types: ['public'] }),
    holiday => isNoElection(holiday) && holiday.rule !== without
  )
  const own = [...all, ...added.flatMap(yearly)].filter(({ date }) => !country.some(day => day.date === date))
  const source = `Lei estadual, segundo date-holidays (CC BY 3.0)${law === undefined ? '' : `; corrigido: ${law}`}.`
  return { extends: ['BR'], source, dates: inOrder(own) }
}

type Holiday = HolidaysTypes.Holiday

/** Election days are holidays (Código Eleitoral, art. 380) that always fall on a Sunday; the second round only where it is held. */
const isNoElection = ({ rule }: Holiday): boolean => !rule.endsWith('in even years')

const daysOf = (calendar: Holidays, isMeant: (holiday: Holiday) => boolean): Day[] =>
  inOrder(
    YEARS.flatMap(year =>
      calendar
        .getHolidays(year)
        .filter(isMeant)
        .map(({ date, name }) => ({ date: date.slice(0, 10), name }))
    )
  )

const yearly = ({ day, name, until = LAST }: { day: string; name: string; until?: number }): Day[] =>
  YEARS.filter(year => year <= until).map(year => ({ date: `${year}-${day}`, name }))

/** By date, one name each: a state's own day may fall on a national one. */
const inOrder = (days: readonly Day[]): Day[] =>
  [...new Map(days.toReversed().map(day => [day.date, day])).values()].toSorted((a, b) => (a.date < b.date ? -1 : 1))
