import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { LATER_TEXTS, textsOf } from '../../laterTexts'
import { texts } from '../../translations/pt-br.json'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kilobytes = (code: string): number => gzipSync(code, { level: 9 }).length / 1000

let chunks: Rolldown.OutputChunk[] = []
let page = ''

beforeAll(async () => {
  // The test runner's own NODE_ENV would bundle React's development build.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'silent', build: { write: false } })
  vi.unstubAllEnvs()
  if (!('output' in built)) throw new Error('the build answered with no single bundle')
  chunks = built.output.filter(part => part.type === 'chunk')
  page =
    built.output.flatMap(part =>
      part.type === 'asset' && part.fileName === 'index.html' ? [String(part.source)] : []
    )[0] ?? ''
})

/** A chunk, everything it imports before it can run, and so on. */
function withImports(wanted: Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const all = [...wanted]
  for (const chunk of all)
    all.push(...chunks.filter(other => chunk.imports.includes(other.fileName) && !all.includes(other)))
  return all
}

const chunkOf = (module: RegExp): Rolldown.OutputChunk => {
  const found = chunks.find(chunk => chunk.moduleIds.some(id => module.test(id)))
  if (!found) throw new Error(`no chunk holds ${module}`)
  return found
}

/**
 * What is fetched until the next step of an everyday ticket can be pressed: the entry, and the words it speaks with. That these
 * steps wait for nothing else is held by `now/firstScreen.test.tsx`.
 */
const first = () => withImports([chunkOf(/consultoria\/src\/main\.tsx$/), chunkOf(/translations\/pt-br\.json$/)])

const weight = (some: Rolldown.OutputChunk[]): number => some.reduce((sum, { code }) => sum + kilobytes(code), 0)

describe('the bundle', () => {
  it('shows a ticket with four scripts of at most 170 kB', () => {
    expect(first().length).toBeLessThanOrEqual(4)
    expect(weight(first())).toBeGreaterThan(60)
    expect(weight(first())).toBeLessThanOrEqual(170)
  })

  it('draws both openings, the service and the conclusion with these scripts', () => {
    const modules = first().flatMap(chunk => chunk.moduleIds)
    for (const step of ['OpenNow', 'ServiceNow'])
      expect(modules.filter(id => id.endsWith(`ui/now/${step}.tsx`))).toHaveLength(1)
  })

  it('asks for all of them in the page itself, the Portuguese words too, so that none waits for another', () => {
    const asked = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.js)"/g)].map(([, file]) => file)
    expect(asked.toSorted()).toEqual(
      first()
        .map(({ fileName }) => fileName)
        .toSorted()
    )
  })

  it('holds every rule and the timer’s commands from the start, and brings panels, the other commands, sheets and the words of answers later', () => {
    const modules = first().flatMap(chunk => chunk.moduleIds)
    expect(modules.some(id => id.endsWith('application/commands/time/stopTimer.ts'))).toBe(true)
    expect(modules.some(id => id.endsWith('domain/time/timeEntry.ts'))).toBe(true)
    expect(
      modules.filter(id =>
        /react-forms|react-components\/|ui\/panels\/.*Panel|commands\/time\/logTime|ui\/sheets|acceptance\/answer\/words/.test(
          id
        )
      )
    ).toEqual([])
  })

  it('holds no development build', () => {
    const code = chunks.map(chunk => chunk.code).join('')
    expect(code).not.toMatch(/react\.development|reactjs\.org\/link\/warning/)
  })

  it('brings each language in chunks of its own: what the first screen says, and the rest', () => {
    const languages = chunks.filter(chunk => chunk.moduleIds.some(id => id.includes('/translations/')))
    expect(languages.map(chunk => chunk.moduleIds.length)).toEqual([1, 1, 1, 1, 1, 1])
    expect(chunkOf(/pt-br\.json$/).code).not.toContain('account_refused')
    expect(chunkOf(/pt-br\.json\?later$/).code).toContain('account_refused')
  })
})

describe('the sentences that come later', () => {
  it('are said by nothing that is there from the start', () => {
    const sources = first()
      .flatMap(({ moduleIds }) => moduleIds)
      .filter(id => /consultoria\/src\/.*\.tsx?$/.test(id))
      .map(id => readFileSync(id, 'utf8').replaceAll(/\s+/g, ' '))
    const said = LATER_TEXTS.filter(key => key !== 'errors').filter(key =>
      sources.some(source =>
        new RegExp(`\\bt(\\.code|\\.count)?\\([^)]*['\`]${key.replace('.', '\\.')}[.'\`]`).test(source)
      )
    )
    expect(said).toEqual([])
  })

  it('make up all sentences with those of the first screen', () => {
    const parts = [textsOf(texts, 'first'), textsOf(texts, 'later')].map(part => JSON.stringify(part).length)
    expect(parts.every(length => length > 1000)).toBe(true)
    const keys = (tree: object, path = ''): string[] =>
      Object.entries(tree).flatMap(([key, value]) =>
        typeof value === 'string' ? [path + key] : keys(value as object, `${path}${key}.`)
      )
    const both = [...keys(textsOf(texts, 'first')), ...keys(textsOf(texts, 'later'))]
    expect(both.toSorted()).toEqual(keys(texts).toSorted())
  })
})
