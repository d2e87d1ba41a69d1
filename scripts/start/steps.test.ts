import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Steps } from './steps'

const path = () => join(mkdtempSync(join(tmpdir(), 'steps-')), 'start.json')

it('does a step again only when its inputs are others', async () => {
  const file = path()
  const done: string[] = []
  const run = (inputs: string) => new Steps(file).run('apply', inputs, async () => done.push(inputs))
  expect([await run('a'), await run('a'), await run('b')]).toEqual([true, false, true])
  expect(done).toEqual(['a', 'b'])
})

it('does not take a failed step for done', async () => {
  const steps = new Steps(path())
  await expect(steps.run('apply', 'a', async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await steps.run('apply', 'a', async () => undefined)).toBe(true)
})
