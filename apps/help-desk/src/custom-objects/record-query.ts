import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'
import { wordsIn } from './record-words'

const TEXTUAL = ['text', 'textarea', 'regexp']

/** Keys of the fields that words are searched in, beside the name. */
export const textKeys = (fields: readonly CustomObjectField[]): string[] =>
  fields.filter(field => TEXTUAL.includes(field.type)).map(field => field.key)

/**
 * How well a record answers a free-text query: the number of its words that begin with one of the query's.
 * 0 = not found; an empty query finds everything.
 */
export function relevance(record: CustomObjectRecord, query: string, fields: readonly CustomObjectField[]): number {
  const asked = wordsIn(query)
  if (asked.length === 0) return 1
  const texts = textKeys(fields).map(key => record.custom_object_fields[key])
  const heard = wordsIn([record.name, ...texts.map(text => (typeof text === 'string' ? text : ''))].join(' '))
  return asked.filter(word => heard.some(other => other.startsWith(word))).length
}
