export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly retryAfter: number | null
  ) {
    super(describe(status, body))
  }
}

/** The signed-in agent's calls to this account. Each answer's Date header tells the account's time. */
export class RestClient {
  constructor(
    readonly email: string,
    private readonly onServerTime: (now: Date) => void
  ) {}

  get authorization(): string {
    const bytes = new TextEncoder().encode(`${this.email}/token:local`)
    return `Basic ${btoa(String.fromCharCode(...bytes))}`
  }

  async get<T>(path: string): Promise<T> {
    return (await this.#send('GET', path)) as T
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    return (await this.#send('POST', path, body)) as T
  }

  async put<T>(path: string, body: unknown): Promise<T> {
    return (await this.#send('PUT', path, body)) as T
  }

  async delete(path: string): Promise<void> {
    await this.#send('DELETE', path)
  }

  /** Every page of a list, by cursor, or by offset where the resource has no cursor. */
  async list<T>(path: string, key: string): Promise<T[]> {
    const items: T[] = []
    let next: string | null = `${path}${path.includes('?') ? '&' : '?'}page[size]=100`
    while (next !== null) {
      const page: Record<string, unknown> = await this.get(next)
      items.push(...((page[key] as T[] | undefined) ?? []))
      next = nextPage(page)
    }
    return items
  }

  async #send(method: string, path: string, body?: unknown): Promise<unknown> {
    const response = await reach(path, {
      method,
      headers: {
        authorization: this.authorization,
        'x-workspace': '1',
        ...(body === undefined ? {} : { 'content-type': 'application/json' })
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const date = response.headers.get('date')
    if (date) this.onServerTime(new Date(date))
    const answer = await readBody(response)
    if (response.ok) return answer
    const retryAfter = response.headers.get('retry-after')
    throw new RestError(response.status, answer, retryAfter === null ? null : Number(retryAfter))
  }
}

/** @throws an error people can read when no answer came. */
async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new Error('A conta não respondeu. Verifique a conexão e tente novamente.')
  }
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function nextPage(page: Record<string, unknown>): string | null {
  const meta = page['meta'] as { has_more?: boolean } | undefined
  const links = page['links'] as { next?: string | null } | undefined
  const url = meta ? (meta.has_more ? links?.next : null) : (page['next_page'] as string | null | undefined)
  if (!url) return null
  const { pathname, search } = new URL(url, location.origin)
  return `${pathname}${search}`
}

function describe(status: number, body: unknown): string {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as {
    description?: string
    details?: Record<string, { description?: string }[]>
    error?: unknown
    errors?: { title?: string; detail?: string }[]
  }
  const details = Object.values(answer.details ?? {}).flatMap(list => list.map(item => item.description ?? ''))
  const newer = (answer.errors ?? []).map(item => item.detail ?? item.title ?? '')
  const sentences = [...details, ...newer].filter(Boolean)
  return sentences.join(' · ') || answer.description || (typeof body === 'string' && body) || `HTTP ${status}`
}
