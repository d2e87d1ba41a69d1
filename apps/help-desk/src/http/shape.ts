import { z } from 'zod'
import { badRequest } from './api-error'
import type { JsonRecord } from '../input'

/** What a body may hold under one name, before anybody asks whether the value makes sense. */
export type Shape = z.ZodType

const words = (text: string) => ({ error: () => text })

/** Texts travel as numbers too: an external id, a title of digits. */
export const text = z.union([z.string(), z.number()], words('must be a string')).nullable()

/** A number from one of the account's sequences, also as text; empty for none. */
export const id = z.union([z.int().nonnegative(), z.string().regex(/^\d*$/)], words('must be an integer')).nullable()

/** An id, or an e-mail address in its place. */
export const person = z
  .union([z.int().nonnegative(), z.string().regex(/^\d*$|@/)], words('must be an integer or an e-mail address'))
  .nullable()

export const whole = z.union([z.int(), z.string().regex(/^-?\d+$/)], words('must be an integer')).nullable()

export const flag = z
  .union([z.boolean(), z.literal([0, 1, '0', '1', 'true', 'false'])], words('must be a boolean'))
  .nullable()

/** An instant as ISO 8601; empty for none. */
export const time = z
  .string(words('must be a date'))
  .refine(given => given === '' || !Number.isNaN(Date.parse(given)), words('must be a date'))
  .nullable()

/** Several words, or one text that holds them. */
export const texts = z
  .union([z.string(), z.array(z.union([z.string(), z.number()]))], words('must be an array of strings'))
  .nullable()

export const ids = z.union([z.string(), z.array(id.unwrap())], words('must be an array of integers')).nullable()

/** An object whose keys are not known beforehand. */
export const record = z.record(z.string(), z.unknown(), words('must be an object')).nullable()

/** What one condition, action or filter compares with. */
export const operand = z.union(
  [z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))],
  words('must be a string or an array of strings')
)

export const list = (item: Shape) => z.array(item, words('must be an array')).nullable()

/** An object: the names that are known have these shapes, each may be missing, and others are passed over. */
export const attributes = (known: Readonly<Record<string, Shape>>) =>
  z.looseObject(
    Object.fromEntries(Object.entries(known).map(([name, shape]) => [name, shape.optional()])),
    words('must be an object')
  )

export const either = (...shapes: [Shape, ...Shape[]]) => z.union(shapes, words('has the wrong type'))

/** @throws 400 naming the first attribute whose value is of another type than it takes. */
export function checkShape(shape: Shape, input: JsonRecord, wrapper?: string): void {
  const { error } = shape.safeParse(input)
  const [first] = error?.issues ?? []
  if (!first) return
  const [outer = '', ...inner] = [...(wrapper === undefined ? [] : [wrapper]), ...first.path].map(String)
  const name = `${outer}${inner.map(part => `[${part}]`).join('')}`
  throw badRequest(
    'Invalid attribute',
    `You passed an invalid value for the ${name} attribute. Invalid parameter: ${name} ${first.message}`
  )
}
