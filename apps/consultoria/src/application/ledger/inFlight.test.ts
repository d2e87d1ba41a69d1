import { describe, expect, it } from 'vitest'
import { createInFlight } from './inFlight'

describe('a command that could not be done', () => {
  it('is offline where a part of the program did not arrive', async () => {
    const once = createInFlight()
    const failed = new TypeError('Failed to fetch dynamically imported module: http://127.0.0.1/assets/x.js')
    expect(await once('log', 1, () => Promise.reject(failed))).toEqual({ ok: false, error: { code: 'offline' } })
  })

  it('stays a broken assumption otherwise', async () => {
    await expect(createInFlight()('log', 1, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  })
})
