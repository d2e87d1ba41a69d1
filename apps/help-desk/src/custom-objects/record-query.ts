import type { CustomObjectField, CustomObjectRecord } from '../tables/custom-objects'

const TEXTUAL = ['text', 'textarea', 'regexp']
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * How well a record answers a free-text query: the number of its words that begin with one of the query's.
 * 0 = not found; an empty query finds everything.
 */
export function relevance(record: CustomObjectRecord, query: string, fields: readonly CustomObjectField[]): number {
  const asked = words(query)
  if (asked.length === 0) return 1
  const texts = fields
    .filter(field => TEXTUAL.includes(field.type))
    .map(field => record.custom_object_fields[field.key])
  const heard = words([record.name, ...texts.map(text => (typeof text === 'string' ? text : ''))].join(' '))
  return asked.filter(word => heard.some(other => other.startsWith(word))).length
}
