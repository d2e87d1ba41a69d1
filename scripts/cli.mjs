/**
 * Starts the admin CLI from its bundle, which it makes anew when a source is newer: 0.1 s instead of the 0.25 s that
 * translating TypeScript at every start takes.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'dist/cli')
const bundle = join(folder, 'consultoria.js')
const sources = ['scripts', 'apps/consultoria/src/domain', 'apps/consultoria/src/catalog']

const newest = path =>
  readdirSync(path, { withFileTypes: true }).reduce((latest, entry) => {
    const below = join(path, entry.name)
    if (entry.isDirectory()) return Math.max(latest, newest(below))
    return /\.(ts|mjs)$/.test(entry.name) && !entry.name.includes('.test.')
      ? Math.max(latest, statSync(below).mtimeMs)
      : latest
  }, 0)

const isFresh = () =>
  existsSync(bundle) && statSync(bundle).mtimeMs > Math.max(...sources.map(path => newest(join(root, path))))

if (!isFresh()) {
  const { build } = await import('vite')
  // Two commands may start at once: each builds its own, and the last to finish stays.
  const own = `${folder}.${process.pid}`
  const options = { ssr: join(root, 'scripts/consultoria.ts'), outDir: own, target: 'node20', minify: false }
  await build({ configFile: false, root, logLevel: 'error', build: options })
  rmSync(folder, { recursive: true, force: true })
  renameSync(own, folder)
}
await import(pathToFileURL(bundle).href)
