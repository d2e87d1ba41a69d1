import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { beforeAll, describe, expect, it, vi } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const kilobytes = (code: string): number => gzipSync(code, { level: 9 }).length / 1000

let chunks: Rolldown.OutputChunk[] = []

beforeAll(async () => {
  // The test runner's own NODE_ENV would bundle React's development build.
  vi.stubEnv('NODE_ENV', 'production')
  const built = await build({ root, configFile: `${root}vite.config.ts`, logLevel: 'silent', build: { write: false } })
  vi.unstubAllEnvs()
  if (!('output' in built)) throw new Error('the build answered with no single bundle')
  chunks = built.output.filter(part => part.type === 'chunk')
})

/** The entry and everything it imports before it can run. */
function initial(): Rolldown.OutputChunk[] {
  const wanted = chunks.filter(chunk => chunk.isEntry)
  for (const chunk of wanted)
    wanted.push(...chunks.filter(other => chunk.imports.includes(other.fileName) && !wanted.includes(other)))
  return wanted
}

describe('the bundle', () => {
  it('starts with at most 100 kB', () => {
    const size = initial().reduce((sum, chunk) => sum + kilobytes(chunk.code), 0)
    expect(size).toBeGreaterThan(40)
    expect(size).toBeLessThanOrEqual(100)
  })

  it('brings forms, panels, sheets and the accordion later', () => {
    const modules = initial().flatMap(chunk => chunk.moduleIds)
    const early = modules.filter(id => /react-forms|react-components\/|ui\/panels|ui\/sheets/.test(id))
    expect(early).toEqual([])
  })

  it('brings one language a chunk', () => {
    const languages = chunks.filter(chunk => chunk.moduleIds.some(id => id.includes('/translations/')))
    expect(languages.map(chunk => chunk.moduleIds.filter(id => id.includes('/translations/')).length)).toEqual([
      1, 1, 1
    ])
  })
})
