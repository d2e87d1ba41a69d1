import type { CustomValue, RuleValue } from './rule-types'

export const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** Values travel as strings, numbers or booleans; they are compared as text, and nothing equals "". */
export const asText = (value: unknown): string => (isEmpty(value) ? '' : String(value))

export const sameValue = (left: unknown, right: unknown): boolean =>
  asText(left).toLowerCase() === asText(right).toLowerCase()

/** "a b,c" and ["a", "b c"] are the same list. */
export function words(value: RuleValue | CustomValue | undefined): string[] {
  const parts = Array.isArray(value) ? value : [value]
  return parts
    .flatMap(part =>
      asText(part)
        .toLowerCase()
        .split(/[\s,]+/u)
    )
    .filter(part => part !== '')
}

export function includesWord(text: string, wanted: RuleValue): boolean {
  const heard = new Set(text.toLowerCase().match(/[\p{L}\p{N}_]+/gu))
  return words(wanted).some(word => heard.has(word))
}

export const includesString = (text: string, wanted: RuleValue): boolean =>
  text.toLowerCase().includes(asText(wanted).toLowerCase())

export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}
