import { isDate, localDate, type Instant, type LocalDate, type OffsetAt } from '../kernel/instant'
import { LIMITS } from '../kernel/limits'

/** What somebody wrote into the ticket's payment field, as the ticket's audit tells it: only Zendesk writes those. */
export interface ToldPayment {
  auditId: number
  by: number
  at: Instant
  value: string
}

export interface ToldSum {
  paidOn: LocalDate
  centavos: number
  withheldCentavos: number
}

const SHAPE = /^(\d{4}-\d{2}-\d{2}) (\d{1,9})\.(\d{2})(?:\+(\d{1,9})\.(\d{2}))?$/

/** Day, amount and withheld tax, `2026-11-23 855.00+45.00`; null = it says something else, or a day that had not come. */
export function sumTold({ value, at }: Pick<ToldPayment, 'value' | 'at'>, offsetAt: OffsetAt): ToldSum | null {
  const [, paidOn = '', reais = '', cents = '', withheld = '0', withheldCents = '00'] = SHAPE.exec(value.trim()) ?? []
  if (!isDate(paidOn) || paidOn > localDate(at, offsetAt) || Number(paidOn.slice(0, 4)) < LIMITS.firstYear) return null
  const centavos = Number(reais + cents)
  const withheldCentavos = Number(withheld + withheldCents)
  const isSum = centavos > 0 && centavos <= LIMITS.packageCentavos && withheldCentavos <= LIMITS.packageCentavos
  return isSum ? { paidOn, centavos, withheldCentavos } : null
}
