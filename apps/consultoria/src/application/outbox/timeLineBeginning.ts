import { clientWords } from '../../catalog/clientWords'
import { readableDate, withTokens } from '../../catalog/readable'
import { startedMinutes } from '../../domain/kernel/duration'
import type { Locale } from '../../domain/kernel/locale'
import type { EntryData } from '../../domain/time/data'

/** How the line under a reply begins: the rest may be told in other words by now. */
export const timeLineBeginning = (
  { seconds, workDate }: Pick<EntryData, 'seconds' | 'workDate'>,
  locale: Locale
): string => {
  const [beginning = ''] = clientWords[locale].timeLine.split('[analista]')
  const told = { minutos: String(startedMinutes(seconds)), data: readableDate(workDate, locale) }
  return withTokens(beginning, told).trim()
}
