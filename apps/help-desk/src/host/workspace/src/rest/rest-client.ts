export class RestError extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    readonly retryAfter: number | null
  ) {
    super(refusalText(body) || `HTTP ${status}`)
  }
}

/** No answer came: the account may have done what was asked, or not. */
export class NoAnswer extends Error {
  constructor() {
    super('A conta não respondeu. Verifique a conexão e tente novamente.')
  }
}

/** How everybody with an address signs in to a local account. */
export function basicAuthorization(email: string): string {
  const bytes = new TextEncoder().encode(`${email}/token:local`)
  return `Basic ${btoa(String.fromCharCode(...bytes))}`
}

/** The signed-in person's calls to this account. Each answer's Date header tells the account's time. */
export class RestClient {
  constructor(
    readonly authorization: string,
    private readonly onServerTime: (now: Date) => void
  ) {}

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

  /** Sends a file as it is. */
  async upload<T>(path: string, file: File): Promise<T> {
    return (await this.#send('POST', path, file)) as T
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
        ...(body === undefined ? {} : { 'content-type': typeOf(body) })
      },
      ...(body === undefined ? {} : { body: body instanceof File ? body : JSON.stringify(body) })
    })
    const date = response.headers.get('date')
    if (date) this.onServerTime(new Date(date))
    const answer = await readBody(response)
    if (response.ok) return answer
    const retryAfter = response.headers.get('retry-after')
    throw new RestError(response.status, answer, retryAfter === null ? null : Number(retryAfter))
  }
}

const typeOf = (body: unknown): string =>
  body instanceof File ? body.type || 'application/octet-stream' : 'application/json'

/** @throws NoAnswer */
async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init)
  } catch {
    throw new NoAnswer()
  }
}

/** @throws NoAnswer when it breaks off */
async function readBody(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new NoAnswer()
  })
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

/** What the account says of its refusal; empty when it says nothing. */
export function refusalText(body: unknown): string {
  const answer = (typeof body === 'object' && body !== null ? body : {}) as {
    description?: string
    details?: Record<string, { description?: string }[]>
    error?: unknown
    errors?: { title?: string; detail?: string }[]
  }
  const details = Object.values(answer.details ?? {}).flatMap(list => list.map(item => item.description ?? ''))
  const newer = (answer.errors ?? []).map(item => item.detail ?? item.title ?? '')
  const sentences = [...details, ...newer].filter(Boolean)
  return sentences.join(' · ') || answer.description || (typeof body === 'string' && body) || ''
}
