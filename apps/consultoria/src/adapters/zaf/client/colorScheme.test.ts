// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { colorScheme } from './colorScheme'
import { createFakeClient } from './fakeClient'

it('follows what the workspace says, and stops listening when it is told to', async () => {
  const client = createFakeClient({ values: { colorScheme: 'dark' } })
  const listener = vi.fn<(scheme: string) => void>()
  const scheme = colorScheme(client)
  expect(scheme.now).toBe('light')
  const stop = scheme.onChange(listener)
  await vi.waitFor(() => expect(listener).toHaveBeenCalledWith('dark'))
  client.fire('colorScheme.changed', 'light')
  client.fire('colorScheme.changed', 'sepia')
  stop()
  client.fire('colorScheme.changed', 'dark')
  expect(listener.mock.calls).toEqual([['dark'], ['light']])
})

it('is the browser’s where no workspace says one', () => {
  expect(colorScheme(null).now).toBe('light')
})
