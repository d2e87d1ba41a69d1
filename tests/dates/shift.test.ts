import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { environmentAt } from './dateEnvironment'

/** What a Node process says that is started as if it were 29 February 2028. */
const said = (script: string) => {
  const env = { ...process.env, ...environmentAt(new Date('2028-02-29T12:00:00Z')) }
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
    env
  })
  if (stderr) throw new Error(stderr)
  return stdout.trim()
}

it('is another day in a process, however it asks', () => {
  const script = `
    const { constructor } = new Date(0)
    const asked = [new Date().toISOString(), new Date(Date.now()).toISOString(), new constructor().toISOString()]
    console.log(...asked.map(one => one.slice(0, 10)), Date().slice(0, 15))`
  expect(said(script)).toBe('2028-02-29 2028-02-29 2028-02-29 Tue Feb 29 2028')
})

it('is that day in whatever the process starts', () => {
  const threads = `
    import { execFileSync } from 'node:child_process'
    import { Worker } from 'node:worker_threads'
    const day = 'new Date().toISOString().slice(0, 10)'
    console.log(String(execFileSync(process.execPath, ['-p', day])).trim())
    new Worker('console.log(' + day + ')', { eval: true })`
  expect(said(threads)).toBe('2028-02-29\n2028-02-29')
})

it('leaves dates made from a value as they are', () => {
  const script = `
    import { statSync } from 'node:fs'
    class Day extends Date {}
    console.log(new Date(0).toISOString(), Date.UTC(2026, 0), statSync('.').mtime instanceof Date, new Day(5).getTime(), new Day() instanceof Day)`
  expect(said(script)).toBe('1970-01-01T00:00:00.000Z 1767225600000 true 5 true')
})
