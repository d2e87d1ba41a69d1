import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderCatalog } from './lib/catalog'
import { failureLines } from './lib/failure'
import { DefinitionError, load } from './lib/load'
import { root } from './lib/root'
import { note } from './lib/terminal/output'

const target = join(root, 'apps/consultoria/src/catalog/generated/catalog.ts')

try {
  const text = renderCatalog(load(root))
  // An untouched file keeps watchers and build caches quiet.
  if (!existsSync(target) || readFileSync(target, 'utf8') !== text) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
  }
} catch (error) {
  if (!(error instanceof DefinitionError)) throw error
  note(failureLines(error))
  process.exitCode = 1
}
