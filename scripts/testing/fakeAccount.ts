import { type Raw, record, records, text } from '../zendesk/wire'
import { readShapes } from './readShapes'

interface Stored extends Raw {
  created_at: string
  updated_at: string
}

type Fault = (method: string, path: string) => { when: 'before' | 'after'; response: Response | 'drop' } | null

/** A Zendesk account in memory, shaped from the official OpenAPI file: only what the CLI calls, read shapes unlike write shapes. */
export class FakeAccount {
  readonly lists = new Map<string, Stored[]>()
  readonly log: string[] = []
  fault: Fault = () => null
  timeZone = 'America/Sao_Paulo'
  /** Its Date header. */
  date = 'Sat, 21 Nov 2026 12:00:00 GMT'
  private next = 1000

  constructor(private clock = Date.UTC(2026, 10, 21)) {}

  get writes() {
    return this.log.filter(line => !line.startsWith('GET'))
  }

  list(name: string): Stored[] {
    const list = this.lists.get(name) ?? []
    this.lists.set(name, list)
    return list
  }

  /** Puts something there as if an administrator had made it. */
  add(collection: string, body: Raw): Stored {
    const shape = readShapes[collection.split(' ')[0] ?? '']
    const at = this.now()
    const stored: Stored = {
      ...shape?.onCreate(body, (this.next += 1), this.list(collection).length),
      created_at: at,
      updated_at: at
    }
    this.list(collection).push(stored)
    if (collection === 'custom_objects')
      this.add(`custom_object_fields ${text(body.key)}`, {
        key: 'standard::name',
        title: 'Name',
        type: 'text',
        properties: { is_unique: false }
      })
    return stored
  }

  readonly fetch: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input)
    const method = init?.method ?? 'GET'
    const path = url.pathname.replace(/^\/api\/v2/, '')
    this.log.push(`${method} ${path}`)
    const fault = this.fault(method, path)
    if (fault?.when === 'before') return faulted(fault.response)
    const response = this.answer(
      method,
      path,
      url.searchParams,
      typeof init?.body === 'string' ? record(JSON.parse(init.body)) : {}
    )
    response.headers.set('date', this.date)
    return fault ? faulted(fault.response) : response
  }

  private now() {
    this.clock += 1000
    return `${new Date(this.clock).toISOString().slice(0, 19)}Z`
  }

  private answer(method: string, path: string, query: URLSearchParams, body: Raw): Response {
    if (path === '/trigger_categories/jobs')
      return this.move('triggers', records(record(record(body.job).items).triggers))
    if (path === '/views/update_many') return this.move('views', records(body.views))
    const field = /^\/custom_objects\/([^/]+)\/fields(?:\/(.+))?$/.exec(path)
    const collection = field ? `custom_object_fields ${field[1]}` : (path.split('/')[1] ?? '')
    const id = field ? field[2] : path.split('/')[2]
    const shape = readShapes[collection.split(' ')[0] ?? '']
    // whoever asks sits elsewhere
    if (path === '/users/me') return json(200, { user: { id: 1, iana_time_zone: 'Asia/Tokyo' } })
    if (path === '/account/settings')
      return json(200, { settings: { localization: { iana_time_zone: this.timeZone } } })
    if (!shape) return json(501, { error: 'NotImplemented' })
    if (!id && method === 'GET') return this.page(collection, query)
    if (!id) return json(201, { [shape.envelope]: this.add(collection, record(body[shape.envelope])) })
    const stored = this.list(collection).find(one => text(one[shape.idName]) === id)
    if (!stored) return json(404, { error: 'RecordNotFound', description: 'Not found' })
    if (method !== 'GET')
      Object.assign(stored, shape.onUpdate(stored, record(body[shape.envelope])), { updated_at: this.now() })
    return json(200, { [shape.envelope]: stored })
  }

  private page(collection: string, query: URLSearchParams) {
    const size = Number(query.get('page[size]') ?? Number.MAX_SAFE_INTEGER)
    const start = Number(query.get('page[after]') ?? 0)
    const all = this.list(collection)
    const name = collection.split(' ')[0] ?? ''
    return json(200, {
      [name]: all.slice(start, start + size),
      meta: { has_more: start + size < all.length, after_cursor: String(start + size) }
    })
  }

  private move(collection: string, items: Raw[]) {
    for (const { id, position } of items) {
      const stored = this.list(collection).find(one => text(one.id) === text(id))
      if (stored) Object.assign(stored, { position, updated_at: this.now() })
    }
    return json(200, { status: 'complete', results: {} })
  }
}

const faulted = (response: Response | 'drop') => {
  if (response === 'drop') throw new TypeError('fetch failed')
  return response.clone()
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })

/** The agents whom the shipped definitions name by e-mail. */
export const namedPeople = ['fabi.financeiro', 'lia.lider', 'ana.senior'].map(name => `${name}@consultoria.example`)

export const addNamedPeople = (account: FakeAccount): void => {
  for (const email of namedPeople) account.add('users', { email, role: 'agent' })
}
