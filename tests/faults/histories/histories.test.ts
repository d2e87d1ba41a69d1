import { describe, expect, it } from 'vitest'
import { check, hashAtOnce } from './check'
import { generate } from './generate'
import { playMany } from './many'
import { table } from './report'

/** Set by `npm run test:histories`; else always the same ones. */
const { HISTORIES: count = '150', HISTORIES_FROM: from = '1', HISTORIES_TAMPERED: tampered = '' } = process.env

const HOURS = 12 * 3_600_000

async function broken(asked: Parameters<typeof playMany>[0]): Promise<string> {
  const told: string[] = []
  const started = performance.now()
  const totals = await playMany(asked, text => void told.push(text))
  process.stdout.write(`${table(totals, (performance.now() - started) / 1000)}\n`)
  return told.join('\n')
}

hashAtOnce()

describe('random histories', () => {
  it(
    'double nothing, lose nothing and bill nothing without consent, whatever is pressed, fails, closes or is posted by hand',
    async () => {
      const asked = { from: Number(from), count: Number(count), tampered: tampered !== '' }
      expect(await broken(asked)).toBe('')
    },
    HOURS
  )

  it.skipIf(count !== '150')(
    'double nothing and bill nothing without consent, though records are changed and removed by hand',
    async () => {
      expect(await broken({ from: 1, count: 60, tampered: true })).toBe('')
    },
    HOURS
  )

  it.skipIf(count !== '150')('follow from their seed alone', async () => {
    for (const seed of [7, 8, 9]) expect(await check(generate(seed))).toEqual(await check(generate(seed)))
  })
})
