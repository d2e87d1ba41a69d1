import type { OpenApiDocument } from '../openapi-document'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** What the file says of one place in an answer, its alternatives and parts taken together. */
export interface Described {
  properties: Map<string, Json[]>
  items: Json[]
  /** Of a map from any word to a value. */
  values: Json[]
}

/** All that these schemas say of one place. */
export function described(document: OpenApiDocument, schemas: readonly Json[]): Described {
  const found: Described = { properties: new Map(), items: [], values: [] }
  const seen = new Set<string>()
  const gather = (schema: Json): void => {
    const reference = schema['$ref']
    if (typeof reference === 'string') {
      if (seen.has(reference)) return
      seen.add(reference)
      gather(document.at(reference))
    }
    for (const key of ['allOf', 'anyOf']) objectsOf(schema[key]).forEach(gather)
    if (isObject(schema['items'])) found.items.push(schema['items'])
    if (isObject(schema['additionalProperties'])) found.values.push(schema['additionalProperties'])
    for (const [name, inner] of Object.entries(isObject(schema['properties']) ? schema['properties'] : {}))
      if (isObject(inner) && inner['writeOnly'] !== true)
        found.properties.set(name, [...(found.properties.get(name) ?? []), inner])
  }
  schemas.forEach(gather)
  return found
}
