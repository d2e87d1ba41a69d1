import { existsSync, readFileSync } from 'node:fs'
import Ajv, { type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { parse } from 'yaml'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objectAt = (value: unknown, key: string): Json => {
  const inner = isObject(value) ? value[key] : undefined
  return isObject(inner) ? inner : {}
}

/** Zendesk's own description of its answers, as a judge of ours. */
export class OpenApiDocument {
  readonly #document: Json
  readonly #ajv = addFormats(new Ajv({ strict: false, allErrors: true, validateFormats: true }))
  readonly #compiled = new Map<string, ValidateFunction | null>()

  /** @throws when the file is not there or is no OpenAPI document. */
  constructor(path: string) {
    if (!existsSync(path)) throw new Error(`ZENDESK_OAS names ${path}, which does not exist`)
    const raw: unknown = parse(readFileSync(path, 'utf8'), { maxAliasCount: -1 })
    if (!isObject(raw) || !isObject(raw['paths'])) throw new Error(`${path} is not an OpenAPI document`)
    this.#document = loosen(raw)
    this.#ajv.addFormat('datetime', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
    this.#ajv.addSchema(this.#document, 'zendesk')
  }

  /** The template of a path, such as `/api/v2/tickets/{ticket_id}`; undefined when the document has none. Literal parts win. */
  templateOf(method: string, path: string): string | undefined {
    const parts = path.split('/')
    const fits = Object.keys(objectAt(this.#document, 'paths')).filter(template => {
      const pattern = template.split('/')
      const same = pattern.length === parts.length && pattern.every((p, at) => p.startsWith('{') || p === parts[at])
      return same && method.toLowerCase() in objectAt(objectAt(this.#document, 'paths'), template)
    })
    return fits.sort((a, b) => a.split('{').length - b.split('{').length)[0]
  }

  /** Every operation, such as `GET /api/v2/tickets/{ticket_id}`. */
  operations(): string[] {
    const methods = ['get', 'post', 'put', 'patch', 'delete']
    return Object.entries(objectAt(this.#document, 'paths')).flatMap(([path, item]) =>
      methods.filter(method => isObject(item) && method in item).map(method => `${method.toUpperCase()} ${path}`)
    )
  }

  /** What describes the body of this answer; null when nothing does. */
  schemaOf(method: string, template: string, status: number): Json | null {
    const operation = objectAt(objectAt(objectAt(this.#document, 'paths'), template), method.toLowerCase())
    const responses = objectAt(operation, 'responses')
    // writes are described with 200 where Zendesk answers 201, and the other way round
    const response =
      responses[String(status)] ?? (status === 201 ? responses['200'] : status === 200 ? responses['201'] : undefined)
    const schema = objectAt(objectAt(objectAt(response, 'content'), 'application/json'), 'schema')
    return Object.keys(schema).length === 0 ? null : schema
  }

  /** What a `$ref` points at. */
  at(reference: string): Json {
    return reference.replace('#/', '').split('/').reduce(objectAt, this.#document)
  }

  /** What is wrong with an answer; null when the document does not describe its body. */
  violations(method: string, template: string, status: number, body: unknown): string[] | null {
    const check = this.#check(template, method.toLowerCase(), status)
    if (!check) return null
    if (check(body)) return []
    return (check.errors ?? []).map(
      error => `${error.instancePath} ${error.message ?? ''} ${JSON.stringify(error.params)}`
    )
  }

  #check(template: string, method: string, status: number): ValidateFunction | null {
    const key = `${method} ${template} ${status}`
    const known = this.#compiled.get(key)
    if (known !== undefined) return known
    const schema = this.schemaOf(method, template, status)
    const check = schema && this.#ajv.compile(absolute(schema))
    this.#compiled.set(key, check)
    return check
  }
}

/**
 * The document leaves out `nullable` almost everywhere, while live answers are full of nulls; and its `oneOf`
 * alternatives overlap. So null is taken anywhere, and one alternative is enough.
 */
function loosen(value: Json): Json {
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk)
    if (!isObject(node)) return node
    const out: Json = {}
    for (const [key, inner] of Object.entries(node)) {
      if (key === 'example' || key === 'examples' || key === 'nullable' || key === 'discriminator') continue
      out[key === 'oneOf' ? 'anyOf' : key] = walk(inner)
    }
    if (typeof out['type'] === 'string') out['type'] = [out['type'], 'null']
    if (Array.isArray(out['enum'])) out['enum'] = [...out['enum'], null]
    return out
  }
  const loose = walk({ ...value, components: schemasOnly(value), paths: value['paths'] })
  return isObject(loose) ? loose : {}
}

/** Examples hold the word `type` as data; they are not needed here. */
function schemasOnly(document: Json): Json {
  const components = objectAt(document, 'components')
  return { schemas: components['schemas'], responses: components['responses'] }
}

function absolute(schema: Json): Json {
  const text = JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"zendesk#/')
  const parsed: unknown = JSON.parse(text)
  return isObject(parsed) ? parsed : {}
}
