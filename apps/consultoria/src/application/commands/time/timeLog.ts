import { clientWords } from '../../../catalog/clientWords'
import { readableDate, withTokens } from '../../../catalog/readable'
import { recordWords } from '../../../catalog/recordWords'
import { startedMinutes } from '../../../domain/kernel/duration'
import { localTime, type Instant, type LocalDate, type OffsetAt } from '../../../domain/kernel/instant'
import type { Consultation, Entry } from '../../../domain/consultation/consultation'
import type { EntryData } from '../../../domain/time/data'
import type { Modality } from '../../../domain/modality/modality'
import type { Context } from '../../context'
import { modalityOf } from '../../modalityOf'
import { nameOf } from '../people/names'
import { billedWords, type Charge, chargeOf, type Total, totalOf, totalWords } from './charge'
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
  /** 09:33–10:10; null = nobody said when it was. */
  hours: string | null
  /** null = it is no line of an invoice. */
  charge: Charge | null
  /** What the consultation came to before a correction. */
  before: Total | null
  modality: Pick<Modality, 'taxes'> | null
}

/** 09:33–10:10, where it is known when it was. */
export const hoursOf = (
  { startedAt, endedAt }: { startedAt: Instant | null; endedAt: Instant | null },
  offsetAt: OffsetAt
): string | null =>
  startedAt === null || endedAt === null ? null : `${localTime(startedAt, offsetAt)}–${localTime(endedAt, offsetAt)}`

/** Of an entry as it counts: what its comment says. `before` = the consultation without it, where it is known. */
export async function loggedTime(
  context: Context,
  entry: Entry,
  consultation: Consultation,
  before: Consultation | null = null
): Promise<Result<LoggedTime, Refusal>> {
  const { data, payer, billableSeconds, above, packageSeconds, unbillable } = entry
  const modality = modalityOf(context, consultation.modality)
  const { seconds, workDate, note, analystId, analystName } = data
  const analyst = await nameOf(context, analystId, analystName)
  const corrects = consultation.entries.find(({ n }) => n === data.corrects)?.data ?? null
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
    corrects,
    hours: hoursOf(data, context.ports.clock.offsetAt),
    charge: chargeOf(consultation, modality, entry),
    before: corrects && before && totalOf(before, modality, entry),
    modality
  })
}

/** The public comment of an entry; one that corrects another begins with what it changes (T14). */
export const timeLogComment = (macroText: string, time: LoggedTime, locale: Locale): string => {
  const total = time.charge && totalWords(time.charge.total, time.before, time.modality, locale)
  const text = timeLogText(macroText, time, locale) + (total === null ? '' : `\n\n${total}`)
  if (time.corrects === null) return text
  const line = withTokens(recordWords[locale].corrected, {
    data: readableDate(time.corrects.workDate, locale),
    antes: String(startedMinutes(time.corrects.seconds)),
    depois: String(startedMinutes(time.seconds))
  })
  return `${line}\n\n${text}`
}

/** The time-log macro's words with the facts in their places; minutes are started minutes, as they are billed. */
function timeLogText(macroText: string, time: LoggedTime, locale: Locale): string {
  const date = readableDate(time.workDate, locale)
  return withTokens(macroText, {
    minutos: String(startedMinutes(time.seconds)),
    analista: time.analyst,
    data: time.hours === null ? date : `${date}, ${time.hours}`,
    faturavel: time.prepaid ? prepaidWords(time, time.prepaid, locale) : billableWords(time, locale),
    descricao: time.note
  })
}

/** An entry that an acceptance or a ceiling splits says how much of it is billable. */
function billableWords({ seconds, billableSeconds, aboveSeconds, charge }: LoggedTime, locale: Locale): string {
  const { yes, no, partly, ceiling } = clientWords[locale]
  const billed = billableSeconds > 0 && charge ? billedWords(billableSeconds, charge, locale) : null
  const andBilled = billed === null ? '' : `; ${billed}`
  if (billableSeconds >= seconds) return billed === null ? yes : `${yes}, ${billed}`
  const told =
    billableSeconds <= 0
      ? no
      : withTokens(partly, {
          faturaveis: String(startedMinutes(billableSeconds)),
          minutos: String(startedMinutes(seconds))
        }) + andBilled
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

/** The one line that goes under a reply which is itself the note; it is known again by its beginning, so hours and total stand behind. */
export const timeLine = (time: LoggedTime, locale: Locale): string =>
  [
    timeLogText(clientWords[locale].timeLine, { ...time, hours: null }, locale),
    ...(time.hours === null ? [] : [time.hours]),
    ...(time.charge ? [totalWords(time.charge.total, null, time.modality, locale)] : [])
  ].join(' · ')
