import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
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

/** The order of ARCHITECTURE.md, from left to right. */
const ORDER =
  'kernel people ledger terms acceptance payer payment packages time scheduling sla billing closing modality consultation audit roster'.split(
    ' '
  )

it('every folder of the domain has its place in the order, and may not import its right neighbour', () => {
  const rooms = readdirSync('apps/consultoria/src/domain', { withFileTypes: true })
    .filter(one => one.isDirectory() && one.name !== 'testing')
    .map(({ name }) => name)
  expect(rooms.toSorted()).toEqual(ORDER.toSorted())
  for (const [index, room] of ORDER.entries()) {
    const at = join(folder, 'apps/consultoria/src/domain', room)
    mkdirSync(at, { recursive: true })
    writeFileSync(join(at, 'price.ts'), price)
    const right = ORDER[index + 1]
    if (right) writeFileSync(join(at, 'priced.ts'), importing(`../${right}/price`))
  }
  const said = lint(price, price)
  expect(ORDER.slice(0, -1).filter(room => !said.includes(`${room} stands left of these`))).toEqual([])
})
