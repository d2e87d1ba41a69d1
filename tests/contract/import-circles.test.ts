import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circle-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What lint says of two files, with the project's own rules. */
const lint = (one: string, other: string): string => {
  writeFileSync(join(folder, 'one.ts'), one)
  writeFileSync(join(folder, 'other.ts'), other)
  const args = ['-c', resolve('.oxlintrc.json'), '.']
  return spawnSync(resolve('node_modules/.bin/oxlint'), args, { encoding: 'utf8', cwd: folder }).stdout
}

it('two files that import each other, if only for a type, are an error of lint', () => {
  const one = "import type { Other } from './other'\n\nexport interface One {\n  other: Other | null\n}\n"
  const other = "import type { One } from './one'\n\nexport interface Other {\n  one: One | null\n}\n"
  expect(lint(one, other)).toContain('Dependency cycle detected')
})

it('one that imports the other is none', () => {
  const other = "import type { One } from './one'\n\nexport interface Other {\n  one: One | null\n}\n"
  expect(lint('export interface One {\n  n: number\n}\n', other)).toMatch(/0 warnings and 0 errors/)
})
