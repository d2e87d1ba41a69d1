import type { RuleAction, RuleValue } from './rule-types'

const scalar = (value: unknown): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : typeof value === 'boolean' ? String(value) : null

/** The value of a condition or action as it came over the wire: a scalar or a list of them. */
export function readValue(value: unknown): RuleValue {
  if (typeof value === 'boolean') return value
  return Array.isArray(value) ? value.flat().map(scalar) : scalar(value)
}

/** An action from a request body. The OpenAPI says its value is a string; arrays occur. */
export function readAction(input: unknown): RuleAction | undefined {
  if (typeof input !== 'object' || input === null || !('field' in input) || typeof input.field !== 'string')
    return undefined
  return { field: input.field, value: 'value' in input ? readValue(input.value) : null }
}
