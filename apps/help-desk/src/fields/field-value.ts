import { booleanOf, textOf, wholeOf } from '../input'
import type { PropertyField, TicketField } from '../tables/field'
import type { FieldValue } from '../tables/ticket'

export type ReadValue = { value: FieldValue } | { problem: string }

export type AnyField = Pick<
  TicketField | PropertyField,
  'type' | 'title' | 'regexp_for_validation' | 'custom_field_options'
>

const problem = (field: AnyField, text: string): ReadValue => ({ problem: `${field.title}: ${text}` })

/** A value for a custom field as it is kept, or why it cannot be. Empty text and null empty the field. */
export function readFieldValue(field: AnyField, given: unknown): ReadValue {
  if (field.type === 'checkbox') {
    const ticked = given === null || given === '' ? false : booleanOf(given)
    return ticked === undefined ? problem(field, 'is invalid') : { value: ticked }
  }
  if (given === null || given === undefined || given === '') return { value: null }
  if (field.type === 'multiselect') return readMany(field, given)
  const text = textOf(given)
  if (text === undefined) return problem(field, 'is invalid')
  return readText(field, text)
}

function readText(field: AnyField, text: string): ReadValue {
  switch (field.type) {
    case 'tagger':
    case 'dropdown': {
      const known = field.custom_field_options?.some(option => option.value === text)
      return known ? { value: text } : problem(field, `'${text}' is not a valid option`)
    }
    case 'date':
      return isDay(text.slice(0, 10)) && /^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text)
        ? { value: text.slice(0, 10) }
        : problem(field, `'${text}' is not a valid date, use YYYY-MM-DD`)
    case 'integer':
      return wholeOf(text) === undefined ? problem(field, 'must be an integer') : { value: Number(text) }
    case 'lookup':
      return { value: text }
    case 'decimal':
      return /^-?\d+(\.\d+)?$/.test(text.trim()) ? { value: Number(text) } : problem(field, 'must be a decimal number')
    case 'regexp':
      return matches(field, text) ? { value: text } : problem(field, 'does not match the required format')
    default:
      return text.length > 65_535 ? problem(field, 'is too long') : { value: text }
  }
}

function readMany(field: AnyField, given: unknown): ReadValue {
  const wanted = typeof given === 'string' ? given.split(/\s+/) : Array.isArray(given) ? given : []
  const known = new Set((field.custom_field_options ?? []).map(option => option.value))
  const values = wanted.map(item => textOf(item) ?? '').filter(item => item !== '')
  const stranger = values.find(item => !known.has(item))
  if (stranger !== undefined) return problem(field, `'${stranger}' is not a valid option`)
  return { value: values.length > 0 ? [...new Set(values)] : null }
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
}

function matches(field: AnyField, text: string): boolean {
  try {
    return new RegExp(field.regexp_for_validation ?? '').test(text)
  } catch {
    return true
  }
}
