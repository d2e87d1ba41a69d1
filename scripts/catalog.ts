import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { renderCatalog } from './definitions/catalog'
import { failureLines } from './terminal/failure'
import { DefinitionError, load } from './definitions/load'
import { root } from './definitions/root'
import { note } from './terminal/output'

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
