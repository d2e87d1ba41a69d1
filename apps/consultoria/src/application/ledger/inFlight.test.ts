import { describe, expect, it } from 'vitest'
import { createInFlight } from './inFlight'

describe('a command that could not be done', () => {
  it('says that the form did not answer', async () => {
    const failed = Object.assign(new Error('resize'), { name: 'NoAnswer' })
    const answer = await createInFlight()('log', 1, () => Promise.reject(failed))
    expect(answer).toEqual({ ok: false, error: { code: 'form_no_answer' } })
  })

  it('stays a broken assumption otherwise', async () => {
    await expect(createInFlight()('log', 1, () => Promise.reject(new Error('x')))).rejects.toThrow('x')
  })
})
