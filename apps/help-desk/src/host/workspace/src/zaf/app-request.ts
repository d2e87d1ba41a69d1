import type { RequestOutcome } from '../../../zaf-bridge/bridge'

interface RequestWorld {
  origin: string
  authorization: string
  fetch: typeof fetch
  wait(seconds: number): Promise<void>
}

const retries = 3

/** `client.request`: jQuery.ajax-like options, the agent's session, this account only. */
export async function requestForApp(options: Record<string, unknown>, world: RequestWorld): Promise<RequestOutcome> {
  const method = String(options['type'] ?? options['method'] ?? 'GET').toUpperCase()
  const { url, body, contentType } = spell(options, method, world.origin)
  if (url.origin !== world.origin) {
    return failed(403, 'Forbidden', `${url.origin} is not a proxyable URI`, {})
  }
  const headers = new Headers(headersOf(options['headers']))
  headers.delete('x-workspace')
  headers.set('authorization', world.authorization)
  if (body !== null && contentType) headers.set('content-type', contentType)
  const init: RequestInit = { method, headers, ...(body === null ? {} : { body }) }
  for (let attempt = 0; ; attempt++) {
    try {
      const response = await world.fetch(url.href, init)
      const again = Number(response.headers.get('retry-after'))
      if (response.status !== 429 || options['autoRetry'] === false || !again || attempt >= retries) {
        return await outcomeOf(response, options)
      }
      await world.wait(again)
    } catch {
      return failed(0, 'error', '', {})
    }
  }
}

function spell(options: Record<string, unknown>, method: string, origin: string) {
  const url = new URL(String(options['url'] ?? ''), `${origin}/`)
  const data = options['data']
  const asked = options['contentType']
  const contentType = typeof asked === 'string' ? asked : 'application/x-www-form-urlencoded; charset=UTF-8'
  const spelled = typeof data === 'object' && data !== null ? formEncode(data as Record<string, unknown>) : data
  if (spelled === undefined || spelled === null) return { url, body: null, contentType }
  if (method !== 'GET' && method !== 'HEAD') return { url, body: String(spelled), contentType }
  url.search = [url.search.slice(1), String(spelled)].filter(Boolean).join('&')
  return { url, body: null, contentType }
}

/** jQuery.param: nested names in brackets. */
export function formEncode(data: Record<string, unknown>): string {
  const pairs: string[] = []
  const add = (name: string, value: unknown): void => {
    if (Array.isArray(value))
      value.forEach((item, index) => add(isPlain(item) ? `${name}[]` : `${name}[${index}]`, item))
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) add(`${name}[${key}]`, inner)
    } else pairs.push(`${encodeURIComponent(name)}=${encodeURIComponent(value === null ? '' : String(value))}`)
  }
  for (const [name, value] of Object.entries(data)) if (value !== undefined) add(name, value)
  return pairs.join('&').replaceAll('%20', '+')
}

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value === null

function headersOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]))
}

async function outcomeOf(response: Response, options: Record<string, unknown>): Promise<RequestOutcome> {
  const text = await response.text()
  const json = parseJson(text)
  const headers = Object.fromEntries(response.headers)
  if (!response.ok) return failed(response.status, response.statusText, text, headers)
  const wantsText = options['dataType'] === 'text' || options['dataType'] === 'html'
  const isJson = options['dataType'] === 'json' || (headers['content-type'] ?? '').includes('json')
  if (isJson && !wantsText && text !== '' && json === undefined)
    return failed(response.status, 'parsererror', text, headers)
  const body = isJson && !wantsText && text !== '' ? json : text
  const { status, statusText } = response
  const whole = { status, statusText, responseHeaders: headers, responseText: text, responseJSON: json }
  return { done: true, responseArgs: [options['httpCompleteResponse'] ? whole : body, statusText, whole] }
}

function failed(status: number, statusText: string, responseText: string, responseHeaders: object): RequestOutcome {
  const responseJSON = parseJson(responseText)
  const answer = { readyState: status === 0 ? 0 : 4, status, statusText, responseText, responseHeaders, responseJSON }
  return { done: false, responseArgs: [answer, 'error', statusText] }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
