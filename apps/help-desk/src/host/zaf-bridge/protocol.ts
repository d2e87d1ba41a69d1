/** Everything an app's frame may say: the wire format of the ZAF SDK 2.0 (its lib/client.js is the only specification). */
export type AppMessage =
  | { kind: 'handshake'; version: string; guid: string }
  | { kind: 'call'; id: number; verb: 'get'; paths: string[]; target: string }
  | { kind: 'call'; id: number; verb: 'set' | 'invoke'; entries: [string, unknown][]; target: string }
  | { kind: 'subscribe' | 'unsubscribe'; event: string; count: number; target: string }
  | { kind: 'trigger'; event: string; data: unknown; target: string }
  | { kind: 'request'; key: string; options: Record<string, unknown>; guid: string }
  | { kind: 'reply'; event: string; refused: boolean; reason: unknown }
  | { kind: 'other' }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Messages are JSON strings, except a hook's reply, which the SDK posts as an object. */
export function readAppMessage(raw: unknown): AppMessage {
  const data = parse(raw)
  if (!isRecord(data)) return { kind: 'other' }
  const guid = text(data['appGuid'])
  const target = text(data['instanceGuid']) || guid
  const call = readCall(data, target)
  if (call) return call
  const key = text(data['key'])
  const message = data['message']
  if (key === 'iframe.handshake')
    return { kind: 'handshake', version: text(isRecord(message) && message['version']), guid }
  const [, action, name = ''] = /^iframe\.(on|off|trigger|reply):(.+)$/.exec(key) ?? []
  if (action === 'on' || action === 'off') {
    const count = isRecord(message) ? Number(message['subscriberCount'] ?? 0) : 0
    return { kind: action === 'on' ? 'subscribe' : 'unsubscribe', event: name, count, target }
  }
  if (action === 'trigger') return { kind: 'trigger', event: name, data: message, target }
  if (action === 'reply') {
    const error = data['error']
    return { kind: 'reply', event: name, refused: isRecord(error), reason: isRecord(error) ? error['msg'] : undefined }
  }
  if (/^request:\d+$/.test(key) && isRecord(message)) return { kind: 'request', key, options: message, guid }
  return { kind: 'other' }
}

function parse(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}

function readCall(data: Record<string, unknown>, target: string): AppMessage | undefined {
  const { id, request, params } = data
  if (typeof id !== 'number') return undefined
  if (request === 'get' && Array.isArray(params)) {
    return { kind: 'call', id, verb: 'get', paths: params.filter(path => typeof path === 'string'), target }
  }
  if ((request === 'set' || request === 'invoke') && isRecord(params)) {
    return { kind: 'call', id, verb: request, entries: Object.entries(params), target }
  }
  return undefined
}

interface ZafErrorBody {
  name: string
  message: string
  path?: string
}

/** A refusal of one path: it lands in `errors[path]`; only a single-path call rejects because of it. */
export class ZafError extends Error {
  constructor(
    message: string,
    readonly kind = 'APIError'
  ) {
    super(message)
  }
}

function errorBody(path: string, error: unknown): ZafErrorBody {
  const message = error instanceof Error ? error.message : String(error)
  return { name: error instanceof ZafError ? error.kind : 'APIError', message, path }
}

/** One answer for all paths of a call; `errors` is always there, empty when all went well. */
export async function settleCall(
  paths: readonly string[],
  answer: (path: string) => Promise<unknown>
): Promise<Record<string, unknown>> {
  const result: Record<string, unknown> = {}
  const errors: Record<string, ZafErrorBody> = {}
  await Promise.all(
    paths.map(async path => {
      try {
        result[path] = (await answer(path)) ?? null
      } catch (error) {
        errors[path] = errorBody(path, error)
      }
    })
  )
  return { ...result, errors }
}
