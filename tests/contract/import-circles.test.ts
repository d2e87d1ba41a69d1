import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'circle-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** What lint says of these files, with the project's own rules. */
const lint = (one: string, other: string, [oneAt, otherAt] = ['one.ts', 'other.ts']): string => {
  for (const [at, text] of [[oneAt, one] as const, [otherAt, other] as const]) {
    mkdirSync(dirname(join(folder, at)), { recursive: true })
    writeFileSync(join(folder, at), text)
  }
  copyFileSync(resolve('.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  const args = ['-c', join(folder, '.oxlintrc.json'), '.']
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

const terms = 'apps/consultoria/src/domain/terms/one.ts'
const billing = 'apps/consultoria/src/domain/billing/other.ts'
const price = 'export interface Price {\n  centavos: number\n}\n'
const importing = (path: string): string =>
  `import type { Price } from '${path}'\n\nexport interface Priced {\n  price: Price\n}\n`

it('a topic that imports what stands right of it is an error, the other way round is none', () => {
  expect(lint(importing('../billing/other'), price, [terms, billing])).toContain('terms stands left of these')
  expect(lint(price, importing('../terms/one'), [terms, billing])).toMatch(/0 warnings and 0 errors/)
})
