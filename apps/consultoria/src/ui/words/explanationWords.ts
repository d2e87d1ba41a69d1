import type { ExplanationStep } from '../../domain/billing/billing'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'

/** A coded step of the bill in words; seconds, minutes and centavos are printed as people read them. */
export function explanationWords(step: ExplanationStep, t: Translate, format: Format): string {
  const values = Object.fromEntries(
    Object.entries(step.values).map(([name, value]) => [name, readable(name, value, format, t)])
  )
  return t.code('bill', step.code, values)
}

function readable(name: string, value: string | number, format: Format, t: Translate): string | number {
  if (name === 'per') return t.foreign('per', String(value)) ?? value
  if (typeof value !== 'number') return t.foreign('notBillable', value) ?? value
  if (/seconds$/i.test(name)) return format.duration(value)
  if (/centavos$|amount$|total$/i.test(name)) return format.money(value)
  return value
}
