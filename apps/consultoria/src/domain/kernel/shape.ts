import { isDate } from './instant'
import { LIMITS } from '../ledger/limits'

/** Says of a value read from outside whether it has the shape; small enough to need no library in the domain. */
export type Shape<T> = (value: unknown) => value is T

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const text: Shape<string> = (value): value is string => typeof value === 'string'
export const yesNo: Shape<boolean> = (value): value is boolean => typeof value === 'boolean'
export const whole: Shape<number> = (value): value is number => Number.isSafeInteger(value)
export const positive: Shape<number> = (value): value is number => whole(value) && value > 0
export const notNegative: Shape<number> = (value): value is number => whole(value) && value >= 0

export const upTo =
  (most: number): Shape<number> =>
  (value): value is number =>
    notNegative(value) && value <= most

const isInYears = (value: string): boolean => {
  const year = Number(value.slice(0, 4))
  return year >= LIMITS.firstYear && year <= LIMITS.lastYear
}

/** UTC with whole seconds: 2026-11-21T18:00:00Z. */
export const instant: Shape<string> = (value): value is string =>
  text(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && isInYears(value) && !Number.isNaN(Date.parse(value))
export const date: Shape<string> = (value): value is string => text(value) && isDate(value) && isInYears(value)

export const both =
  <T>(first: Shape<T>, second: Shape<T>): Shape<T> =>
  (value): value is T =>
    first(value) && second(value)

export const oneOf =
  <const T extends string | number>(...values: readonly T[]): Shape<T> =>
  (value): value is T =>
    values.some(known => known === value)

export const orNull =
  <T>(inner: Shape<T>): Shape<T | null> =>
  (value): value is T | null =>
    value === null || inner(value)

/** A key that may be left out. */
export const optional =
  <T>(inner: Shape<T>): Shape<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || inner(value)

export const listOf =
  <T>(inner: Shape<T>): Shape<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(inner)

/** Every named key with its shape; keys that a later version added are let through. */
export const object =
  <T extends object>(keys: { [K in keyof T]-?: Shape<T[K]> }): Shape<T> =>
  (value): value is T =>
    isRecord(value) && Object.entries<(inner: unknown) => boolean>(keys).every(([key, has]) => has(value[key]))
