import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import portuguese from 'zod/v4/locales/pt.js'
import { type Definitions, folders, tables } from './definitionFolders'
import { readJson } from './readJson'
import { Stopped } from '../terminal/failure'
import { language, words } from '../terminal/language'

/** A definition that cannot be read; the message names the file and every finding in it. */
export class DefinitionError extends Stopped {
  override name = 'DefinitionError'
}

const parse = <S extends z.core.$ZodType>(root: string, path: string, schema: S): z.infer<S> => {
  const value = readJson(join(root, path), path)
  const result = z.safeParse(schema, value, language() === 'pt-br' ? { error: portuguese().localeError } : {})
  if (result.success) return result.data
  const findings = result.error.issues.map(
    issue => `${path}: ${issue.path.join('.') || words().definitions.wholeFile()}: ${issue.message}`
  )
  throw new DefinitionError(findings)
}

const folderPaths = new Set<string>(Object.values(folders).map(folder => folder.path))
const tablePaths = new Set<string>(Object.values(tables).map(table => table.path))

/** What lies in a folder of definitions and nobody would read: a typing error, or a copy somebody kept. */
const checkIgnored = (root: string, folder: string) => {
  const ignored = readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.name.startsWith('.') || folderPaths.has(path)) return []
    if (entry.isDirectory()) return [words().definitions.ignoredFolder(path)]
    return path.endsWith('.json') ? [] : [words().definitions.ignoredFile(path)]
  })
  if (ignored.length) throw new DefinitionError(ignored)
}

const readFolder = <S extends z.core.$ZodType>(root: string, folder: { path: string; schema: S }) => {
  const there = existsSync(join(root, folder.path))
  if (there) checkIgnored(root, folder.path)
  const files = there ? readdirSync(join(root, folder.path)).sort() : []
  return Object.fromEntries(
    files
      .map(file => `${folder.path}/${file}`)
      .filter(path => path.endsWith('.json') && !tablePaths.has(path))
      .map(path => [basename(path, '.json'), parse(root, path, folder.schema)])
  ) as Record<string, z.infer<S>>
}

/** Reads and checks every definition below `root`. @throws {DefinitionError} */
export const load = (root: string): Definitions => {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
    throw new DefinitionError(words().definitions.folderMissing(root))
  if (existsSync(join(root, 'fields'))) checkIgnored(root, 'fields')
  const { path } = tables.recipients
  if (!existsSync(join(root, path)))
    throw new DefinitionError(
      words().definitions.recipientsMissing(path, '{ "billing": "finance@your-company.example" }')
    )
  const objects = Object.entries(folders).map(([name, folder]) => [name, readFolder<z.core.$ZodType>(root, folder)])
  const single = Object.entries(tables).map(([name, table]) => [
    name,
    'otherwise' in table && !existsSync(join(root, table.path))
      ? table.otherwise
      : parse<z.core.$ZodType>(root, table.path, table.schema)
  ])
  return Object.fromEntries([...objects, ...single]) as Definitions
}
