import type { SchemeSource } from './Root'
import type { Scheme } from './theme'

interface SchemeClient {
  get(path: string[]): Promise<Record<string, unknown>>
  on(event: string, handler: (data?: unknown) => unknown): void
  off(event: string, handler: (data?: unknown) => unknown): void
}

/** Zendesk's scheme where it tells one (`colorScheme`, `colorScheme.changed`), else the browser's. */
export function colorScheme(client: SchemeClient | null): SchemeSource {
  const told = new URLSearchParams(location.search).get('colorScheme')
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  return {
    now: schemeOf(told) ?? (dark && !client ? 'dark' : 'light'),
    onChange(listener) {
      if (!client) return () => undefined
      const tell = (value: unknown) => {
        const scheme = schemeOf(value)
        if (scheme) listener(scheme)
      }
      const read = async () => tell((await client.get(['colorScheme']))['colorScheme'])
      read().catch(() => undefined)
      client.on('colorScheme.changed', tell)
      return () => client.off('colorScheme.changed', tell)
    }
  }
}

const schemeOf = (value: unknown): Scheme | null => (value === 'dark' || value === 'light' ? value : null)
