import { clientWords } from '../../../catalog/clientWords'
import { readableDate, withTokens } from '../../../catalog/readable'
import { startedMinutes } from '../../../domain/kernel/duration'
import type { LocalDate } from '../../../domain/kernel/instant'
import type { Entry } from '../../../domain/consultation/consultation'
import type { EntryData } from '../../../domain/time/data'
import type { Context } from '../../context'
import { nameOf } from '../people/names'
import { secondsIn } from '../../../domain/time/limits/aboveCeiling'
import { ok, type Refusal, type Result } from '../../../domain/kernel/result'
import type { Locale } from '../../../domain/kernel/locale'

export interface LoggedTime {
  seconds: number
  workDate: LocalDate
  analyst: string
  /** What of the seconds counts for the bill. */
  billableSeconds: number
  /** What of them lies above the client's ceiling, and is not charged before they agree to more. */
  aboveSeconds: number
  note: string
  /** What packages cover of it and what they hold afterwards; null = it is not prepaid. */
  prepaid: { seconds: number; left: NonNullable<EntryData['draw']>['left'] } | null
  /** The entry it takes the place of. */
  corrects: { workDate: LocalDate; seconds: number } | null
}

type Told = Pick<Entry, 'data' | 'payer' | 'billableSeconds' | 'above' | 'packageSeconds' | 'unbillable'>

/** Of an entry as it counts: what its comment says. */
export async function loggedTime(
  context: Context,
  { data, payer, billableSeconds, above, packageSeconds, unbillable }: Told,
  entries: readonly Pick<Entry, 'n' | 'data'>[]
): Promise<Result<LoggedTime, Refusal>> {
  const { seconds, workDate, note, analystId, analystName } = data
  const analyst = await nameOf(context, analystId, analystName)
  const corrects = entries.find(({ n }) => n === data.corrects)?.data ?? null
  if (!analyst.ok) return analyst
  const isPrepaid = unbillable === 'covered_by_package' || unbillable === 'beyond_package'
  const prepaid = isPrepaid ? { seconds: packageSeconds, left: data.draw?.left } : null
  return ok({
    seconds,
    workDate,
    note,
    analyst: analyst.value,
    billableSeconds,
    // hours that a Unit transfers are never the client's to pay
    aboveSeconds: payer === 'unit_transfer' ? 0 : secondsIn(above),
    prepaid,
    corrects
  })
}

/** The public comment of an entry; one that corrects another begins with what it changes (T14). */
export const timeLogComment = (macroText: string, time: LoggedTime, locale: Locale): string => {
  const text = timeLogText(macroText, time, locale)
  if (time.corrects === null) return text
  const line = withTokens(clientWords[locale].corrected, {
    data: readableDate(time.corrects.workDate, locale),
    antes: String(startedMinutes(time.corrects.seconds)),
    depois: String(startedMinutes(time.seconds))
  })
  return `${line}\n\n${text}`
}

/** The time-log macro's words with the facts in their places; minutes are started minutes, as they are billed. */
export function timeLogText(macroText: string, time: LoggedTime, locale: Locale): string {
  return withTokens(macroText, {
    minutos: String(startedMinutes(time.seconds)),
    analista: time.analyst,
    data: readableDate(time.workDate, locale),
    faturavel: time.prepaid ? prepaidWords(time, time.prepaid, locale) : billableWords(time, locale),
    descricao: time.note
  })
}

/** An entry that an acceptance or a ceiling splits says how much of it is billable. */
function billableWords({ seconds, billableSeconds, aboveSeconds }: LoggedTime, locale: Locale): string {
  const { yes, no, partly, ceiling } = clientWords[locale]
  if (billableSeconds >= seconds) return yes
  const told =
    billableSeconds <= 0
      ? no
      : withTokens(partly, {
          faturaveis: String(startedMinutes(billableSeconds)),
          minutos: String(startedMinutes(seconds))
        })
  if (aboveSeconds === 0) return told
  return `${told}; ${withTokens(ceiling.above, { acima: String(startedMinutes(aboveSeconds)) })}`
}

/** 47 min do seu pacote; restam 133 de 180 min, até 30/06/2027. What lies beyond it is told apart. */
function prepaidWords(
  { seconds }: LoggedTime,
  { seconds: covered, left }: NonNullable<LoggedTime['prepaid']>,
  locale: Locale
): string {
  const words = clientWords[locale].prepaid
  const minutes = (count: number): string => String(startedMinutes(count))
  const valid = left?.until ? withTokens(words.until, { ate: readableDate(left.until, locale) }) : ''
  const until = left?.single ? words.single : valid
  return [
    ...(covered > 0 ? [withTokens(words.covered, { cobertos: minutes(covered) })] : []),
    ...(covered < seconds ? [withTokens(words.beyond, { alem: minutes(seconds - covered) })] : []),
    ...(left
      ? [withTokens(words.left, { restam: String(Math.floor(left.seconds / 60)), total: minutes(left.of) }) + until]
      : [])
  ].join('; ')
}

/** The one line that goes under a reply which is itself the note. */
export const timeLine = (time: LoggedTime, locale: Locale): string =>
  timeLogText(clientWords[locale].timeLine, time, locale)
