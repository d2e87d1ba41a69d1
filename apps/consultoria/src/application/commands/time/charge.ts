import { withTaxes, withTokens } from '../../../catalog/readable'
import { reais } from '../../../catalog/reais'
import { recordWords } from '../../../catalog/recordWords'
import { billOf } from '../../../domain/billing/billing'
import type { Consultation, Entry } from '../../../domain/consultation/consultation'
import { startedMinutes } from '../../../domain/kernel/duration'
import type { Locale } from '../../../domain/kernel/locale'
import type { Modality } from '../../../domain/modality/modality'
import { isChargedByTime } from '../../../domain/terms/pricing'
import type { Paying } from '../../../domain/payer/paying'

type Billed = Pick<Consultation, 'entries' | 'payer'>

/** What a payer owes for the consultation. */
export interface Total {
  minutes: number
  amount: number | null
}

/** What an entry adds to the bill, and what it comes to with it. */
export interface Charge {
  minutes: number
  /** What its scope is charged at least, and by which steps. */
  minimum: number
  increment: number
  total: Total
}

/** Of whose minutes these are; null = nothing of it is invoiced here: free, prepaid, or transferred. */
export const totalOf = (consultation: Billed, modality: Modality | null, { payer, unit }: Paying): Total | null => {
  if (modality === null || !isChargedByTime(modality) || payer === 'unit_transfer') return null
  const bill = billOf(consultation, modality).perPayer.find(
    one => one.payer === payer && one.unit?.organizationId === unit?.organizationId
  )
  return { minutes: bill?.billedMinutes ?? 0, amount: bill?.amount ?? 0 }
}

/** What the entry is charged with, among the others as they count now. */
export function chargeOf(consultation: Billed, modality: Modality | null, entry: Entry): Charge | null {
  const total = totalOf(consultation, modality, entry)
  const others = { ...consultation, entries: consultation.entries.filter(({ n }) => n !== entry.n) }
  const without = totalOf(others, modality, entry)
  if (!modality || !total || !without) return null
  const { minimumMinutes: minimum, incrementMinutes: increment } = modality
  return { minutes: total.minutes - without.minutes, minimum, increment, total }
}

const clock = (seconds: number): string =>
  seconds % 60 === 0 ? String(seconds / 60) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** 47:04 → 48 min, and why more or less than that is charged; null = what was worked is what is charged. */
export function billedWords(billableSeconds: number, charge: Charge, locale: Locale): string | null {
  const words = recordWords[locale].charge
  const { minutes, minimum, increment } = charge
  const started = startedMinutes(billableSeconds)
  if (billableSeconds % 60 === 0 && minutes === started) return null
  const why =
    minutes < started
      ? words.included
      : minutes === started
        ? ''
        : charge.total.minutes <= minimum
          ? withTokens(words.minimum, { minimo: String(minimum) })
          : increment > 1
            ? withTokens(words.increment, { parte: String(increment) })
            : ''
  return withTokens(words.billed, { reais: clock(billableSeconds), cobrados: String(minutes) }) + why
}

/** What the consultation comes to, and what it came to before where an alteration changed it. */
export function totalWords(
  total: Total,
  before: Total | null,
  modality: Pick<Modality, 'taxes'> | null,
  locale: Locale
): string {
  const words = recordWords[locale].total
  const isChanged = before !== null && (before.minutes !== total.minutes || before.amount !== total.amount)
  const amount = total.amount === null ? null : withTaxes(reais(total.amount), modality, locale)
  const from = isChanged && before.amount !== null ? `${reais(before.amount)} → ` : ''
  return withTokens(isChanged ? words.changed : words.now, {
    antes: String(before?.minutes ?? ''),
    cobrados: String(total.minutes),
    valor: amount === null ? '' : ` (${from}${amount})`
  })
}
