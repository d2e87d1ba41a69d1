import type { Exchange } from '../calls/walk'
import type { OpenApiDocument } from '../openapi-document'
import { described } from './described'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of fields by their place in an answer, `tickets[].subject`. */
export interface Compared {
  present: string[]
  /** Described, and in none of the answers although the object around it is there. */
  missing: string[]
  /** Answered, and not described. */
  added: string[]
}

/** The fields of every answer of one endpoint, held against what the file describes. */
export function compared(document: OpenApiDocument, exchanges: readonly Exchange[]): Compared {
  const [present, absent, added] = [new Set<string>(), new Set<string>(), new Set<string>()]

  const look = (value: unknown, schemas: Json[], place: string): void => {
    const { properties, items, values } = described(document, schemas)
    if (Array.isArray(value)) for (const one of value) look(one, items, `${place}[]`)
    if (!isObject(value) || (properties.size === 0 && values.length === 0)) return
    for (const [name, inner] of properties) {
      const at = place === '' ? name : `${place}.${name}`
      if (!(name in value)) absent.add(at)
      else {
        present.add(at)
        look(value[name], inner, at)
      }
    }
    for (const name of Object.keys(value).filter(key => !properties.has(key)))
      if (values.length > 0) look(value[name], values, `${place}.*`)
      else added.add(place === '' ? name : `${place}.${name}`)
  }

  for (const { method, row, status, answer } of exchanges) {
    const template = document.templateOf(method, row)
    const schema = template === undefined ? null : document.schemaOf(method, template, status)
    if (schema) look(answer, [schema], '')
  }
  return {
    present: [...present].toSorted(),
    missing: [...absent].filter(name => !present.has(name)).toSorted(),
    added: [...added].toSorted()
  }
}
