/** The framework's client as the SDK documents it; the script on the page makes it, this is only its type. */
export interface ZafClient {
  get(path: string[]): Promise<Record<string, unknown>>
  set(values: Record<string, unknown>): Promise<Record<string, unknown>>
  /** Several at once by their paths, with texts only. */
  invoke(path: string | Record<string, readonly string[]>, ...args: unknown[]): Promise<Record<string, unknown>>
  request(options: Record<string, unknown>): Promise<unknown>
  metadata(): Promise<{ settings?: Record<string, unknown> }>
  context(): Promise<{ ticketId?: unknown }>
  on(event: string, handler: (data?: unknown) => unknown): void
  off(event: string, handler: (data?: unknown) => unknown): void
}

/** What `window` may hold; `init` answers false outside Zendesk, where `origin` and `app_guid` are missing. */
export interface ZafGlobal {
  ZAFClient?: { init(): ZafClient | false }
}

/** null = opened outside Zendesk, or the SDK script did not load. */
export function connect(scope: ZafGlobal): ZafClient | null {
  const client = scope.ZAFClient?.init()
  return client ? client : null
}
