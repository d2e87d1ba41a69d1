import { localDate } from '../../domain/kernel/instant'
import type { Analyst } from '../../application/shown/ticketRead'
import type { Clock } from '../../ports'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'

/** Ana · sênior da equipe · livre 13:30 */
export function analystWords(
  { person: { name }, why, free }: Analyst,
  t: Translate,
  format: Format,
  { now, offsetAt }: Clock
): string {
  const words = { name, why: t(`designation.${why}`) }
  if (free === null) return t('designation.option', words)
  const isToday = localDate(free, offsetAt) === localDate(now(), offsetAt)
  return t('designation.free', { ...words, when: isToday ? format.time(free) : format.moment(free) })
}
