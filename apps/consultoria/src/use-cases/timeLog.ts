import { clientWords } from '../catalog/clientWords'
import { startedMinutes } from '../domain/duration'
import type { LocalDate, Locale } from '../domain/policy'

export interface LoggedTime {
  seconds: number
  workDate: LocalDate
  analystName: string
  billable: boolean
  note: string
}

/** The time-log macro's words with the facts in their places; minutes are started minutes, as they are billed. */
export function timeLogText(macroText: string, time: LoggedTime, locale: Locale): string {
  const values: Record<string, string> = {
    minutos: String(startedMinutes(time.seconds)),
    analista: time.analystName,
    data: readableDate(time.workDate, locale),
    faturavel: time.billable ? clientWords[locale].yes : clientWords[locale].no,
    descricao: time.note
  }
  return macroText.replace(/\[([a-z]+)\]/g, (token, name: string) => values[name] ?? token)
}

/** The one line that goes under a reply which is itself the note. */
export const timeLine = (time: LoggedTime, locale: Locale): string =>
  timeLogText(clientWords[locale].timeLine, time, locale)

function readableDate(date: LocalDate, locale: Locale): string {
  const [year, month, day] = date.split('-')
  return locale === 'en' ? date : `${day}/${month}/${year}`
}
