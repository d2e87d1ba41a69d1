import type { ColorScheme } from '../../../ports'
import type { ZafClient } from './client'

/** Zendesk's scheme where it tells one (`colorScheme`, `colorScheme.changed`), else the browser's. */
export function colorScheme(client: Pick<ZafClient, 'get' | 'on' | 'off'> | null): ColorScheme {
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

const schemeOf = (value: unknown): ColorScheme['now'] | null => (value === 'dark' || value === 'light' ? value : null)
