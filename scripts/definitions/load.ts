import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import portuguese from 'zod/v4/locales/pt.js'
import { type Definitions, folders, tables } from './definitionFolders'
import { Stopped } from '../terminal/failure'
import { language, words } from '../terminal/language'

/** A definition that cannot be read; the message names the file and every finding in it. */
export class DefinitionError extends Stopped {
  override name = 'DefinitionError'
}

const parse = <S extends z.core.$ZodType>(root: string, path: string, schema: S): z.infer<S> => {
  let value: unknown
  try {
    value = JSON.parse(readFileSync(join(root, path), 'utf8'))
  } catch (cause) {
    throw new DefinitionError(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
  const result = z.safeParse(schema, value, language() === 'pt-br' ? { error: portuguese().localeError } : {})
  if (result.success) return result.data
  const findings = result.error.issues.map(
    issue => `${path}: ${issue.path.join('.') || words().definitions.wholeFile()}: ${issue.message}`
  )
  throw new DefinitionError(findings)
}

const tablePaths = new Set<string>(Object.values(tables).map(table => table.path))

const readFolder = <S extends z.core.$ZodType>(root: string, folder: { path: string; schema: S }) => {
  const files = existsSync(join(root, folder.path)) ? readdirSync(join(root, folder.path)).sort() : []
  return Object.fromEntries(
    files
      .map(file => `${folder.path}/${file}`)
      .filter(path => path.endsWith('.json') && !tablePaths.has(path))
      .map(path => [basename(path, '.json'), parse(root, path, folder.schema)])
  ) as Record<string, z.infer<S>>
}

/** Reads and checks every definition below `root`. @throws {DefinitionError} */
export const load = (root: string): Definitions => {
  const objects = Object.entries(folders).map(([name, folder]) => [name, readFolder<z.core.$ZodType>(root, folder)])
  const single = Object.entries(tables).map(([name, table]) => [
    name,
    'otherwise' in table && !existsSync(join(root, table.path))
      ? table.otherwise
      : parse<z.core.$ZodType>(root, table.path, table.schema)
  ])
  return Object.fromEntries([...objects, ...single]) as Definitions
}
