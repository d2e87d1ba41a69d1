import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { walkJson } from './jsonWalk'
import { readJson } from './readJson'

const folder = mkdtempSync(join(tmpdir(), 'json-'))
const read = (bytes: string | Buffer) => {
  writeFileSync(join(folder, 'a.json'), bytes)
  return readJson(join(folder, 'a.json'), 'macros/a.json')
}

describe('a file that is no definition', () => {
  it.each<[string, string | Buffer, string]>([
    ['a byte order mark', '\ufeff{}', 'macros/a.json:1: begins with a byte order mark'],
    ['UTF-16', Buffer.from('\ufeff{}', 'utf16le'), 'macros/a.json:1: holds bytes that are no UTF-8'],
    ['Latin-1', Buffer.from('{\n "a":\n  "é" }', 'latin1'), 'macros/a.json:3: holds bytes that are no UTF-8'],
    [
      'a merge that is not over',
      '{\n<<<<<<< HEAD\n"a": 1\n=======\n"a": 2\n>>>>>>> b\n}',
      'macros/a.json:2: a mark of an'
    ],
    [
      'a name that stands twice',
      '{"b": {"a": 1},\n "a": 1,\n "c": [{"a": 1}],\n "a": 2}',
      'macros/a.json:4: "a" stands twice'
    ],
    ['a comma too many', '{\n  "a": 1,\n}', 'macros/a.json:3: is no JSON'],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 'macros/a.json:3: is no JSON'],
    ['an end too early', '{\n  "a": [1,\n', 'macros/a.json:3: is no JSON'],
    ['a word', '{\n  "a": yes\n}', 'macros/a.json:2: is no JSON'],
    ['nothing', '', 'macros/a.json:1: is no JSON']
  ])('is told with its file and line where it holds %s', (_, content, said) => {
    expect(() => read(content)).toThrow(said)
  })

  it('is told by its name where it is missing', () => {
    expect(() => readJson(join(folder, 'none.json'), 'plan.json')).toThrow('plan.json is missing')
  })
})

it('whatever JSON can hold is read as JSON.parse reads it, nothing of it found wrong or twice', () => {
  fc.assert(
    fc.property(fc.json(), json => {
      const value: unknown = JSON.parse(json)
      expect(read(JSON.stringify(value, null, 2))).toEqual(value)
      expect(walkJson(json).wrongAt).toBe(null)
    })
  )
})
