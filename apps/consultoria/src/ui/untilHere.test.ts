import { describe, expect, it } from 'vitest'
import { untilHere } from './untilHere'

describe('what nothing can be shown without', () => {
  it('is fetched until it is here', async () => {
    const answers = [() => Promise.reject(new TypeError('Failed to fetch')), () => Promise.resolve('words')]
    expect(await untilHere(() => answers.shift()?.() ?? Promise.resolve('too often'), 1)).toBe('words')
    expect(answers).toEqual([])
  })
})
