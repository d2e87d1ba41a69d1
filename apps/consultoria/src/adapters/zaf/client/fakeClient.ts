import type { ZafClient } from './client'

type Handler = (data?: unknown) => unknown

/** A host in a test's hand: the form is a plain object, requests go where the test says, events are fired by it. */
export interface FakeClient extends ZafClient {
  values: Record<string, unknown>
  invoked: unknown[][]
  requests: Record<string, unknown>[]
  fire(event: string, data?: unknown): unknown[]
  listeners(event: string): number
}

export function createFakeClient(options: {
  values?: Record<string, unknown>
  settings?: Record<string, unknown>
  answer?: (request: Record<string, unknown>) => unknown
  onInvoke?: (client: FakeClient, path: string, args: unknown[]) => void
}): FakeClient {
  const handlers = new Map<string, Handler[]>()
  const client: FakeClient = {
    values: { ...options.values },
    invoked: [],
    requests: [],
    get: paths =>
      Promise.resolve({ ...Object.fromEntries(paths.map(path => [path, client.values[path]])), errors: {} }),
    set(values) {
      Object.assign(client.values, values)
      return Promise.resolve({ errors: {} })
    },
    invoke(path, ...args) {
      client.invoked.push([path, ...args])
      if (typeof path === 'string') options.onInvoke?.(client, path, args)
      return Promise.resolve({ errors: {} })
    },
    async request(request) {
      client.requests.push(request)
      return options.answer?.(request)
    },
    context: () => Promise.resolve({ ticketId: client.values['ticket.id'] }),
    metadata: () => Promise.resolve({ settings: options.settings ?? {} }),
    on: (event, handler) => void handlers.set(event, [...(handlers.get(event) ?? []), handler]),
    off: (event, handler) =>
      void handlers.set(
        event,
        (handlers.get(event) ?? []).filter(other => other !== handler)
      ),
    fire: (event, data) => (handlers.get(event) ?? []).map(handler => handler(data)),
    listeners: event => (handlers.get(event) ?? []).length
  }
  return client
}

/** What the framework hands over with `httpCompleteResponse`. */
export const complete = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): Record<string, unknown> => ({
  status,
  statusText: String(status),
  responseHeaders: headers,
  responseText: typeof body === 'string' ? body : JSON.stringify(body),
  ...(typeof body === 'string' ? {} : { responseJSON: body })
})
