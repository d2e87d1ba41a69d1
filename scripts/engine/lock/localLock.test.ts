import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { takeFolder } from './localLock'

let path: string
beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'folder-')), 'deep/account.lock')
})

/** A process that is no more. */
const gone = () => spawnSync(process.execPath, ['-e', '0']).pid
const heldBy = (pid: number, token = 'old', host = hostname()) => {
  takeFolder(path, 'x', false).release()
  writeFileSync(path, JSON.stringify({ pid, host, token, dead: ['older'] }))
}

describe('a folder', () => {
  it('is one run’s until it is given back', () => {
    const first = takeFolder(path, 'a', false)
    expect(() => takeFolder(path, 'b', false)).toThrow(`process ${process.pid} on ${hostname()} is using this folder`)
    first.release()
    expect(existsSync(path)).toBe(false)
    expect(takeFolder(path, 'b', false).dead).toEqual([])
  })

  it('is taken from a process that is no more, whose tokens are known then', () => {
    heldBy(gone())
    expect(takeFolder(path, 'b', false).dead).toEqual(['old', 'older'])
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ token: 'b', dead: ['old', 'older'] })
  })

  it('of a process on another machine is only taken when that is asked for', () => {
    heldBy(gone(), 'old', 'elsewhere')
    expect(() => takeFolder(path, 'b', false)).toThrow('--break-lock')
    expect(takeFolder(path, 'b', true).dead).toContain('old')
  })

  it.each(['', '{"pid":', '[]', '{"pid":-1}'])('whose file says %j is nobody’s', content => {
    heldBy(1)
    writeFileSync(path, content)
    expect(takeFolder(path, 'b', false).dead).toEqual([])
  })

  it('that somebody else has by now is not given back for them', () => {
    const first = takeFolder(path, 'a', false)
    takeFolder(path, 'b', true)
    first.release()
    expect(existsSync(path)).toBe(true)
  })
})
