import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { zipFolder } from './zip'

const folder = (when: number) => {
  const made = mkdtempSync(join(tmpdir(), 'zip-'))
  mkdirSync(join(made, 'assets'))
  mkdirSync(join(made, 'tmp'))
  const files = [
    'manifest.json',
    'assets/b.js',
    'assets/a.js',
    'zcli.apps.config.json',
    '.zcliignore',
    '.env',
    'tmp/app-1.zip'
  ]
  for (const file of when % 2 ? files : files.toReversed()) {
    writeFileSync(join(made, file), `content of ${file}`)
    utimesSync(join(made, file), when, when)
  }
  return made
}

it('makes the same bytes of the same files, whenever and in whatever order they were written', () => {
  expect(Buffer.from(zipFolder(folder(1_000_000_000))).equals(Buffer.from(zipFolder(folder(1_700_000_001))))).toBe(true)
})

it('leaves configuration, hidden and temporary files out', () => {
  expect(Object.keys(unzipSync(zipFolder(folder(1))))).toEqual(['assets/a.js', 'assets/b.js', 'manifest.json'])
})
