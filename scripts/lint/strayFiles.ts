import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { folders, tables } from '../definitions/definitionFolders'
import { words } from '../terminal/language'
import type { Finding } from './finding'

const read = new Set<string>(Object.values(folders).map(folder => folder.path))
const tablePaths = new Set<string>(Object.values(tables).map(table => table.path))
const tops = [...new Set([...read].map(path => path.split('/')[0] ?? path))]

/** Looks like a definition, and is in no place, or has no ending, that is read. */
const isStray = (folder: string, name: string) => {
  if (!/\.(json\w?|ya?ml)$/i.test(name)) return false
  return !tablePaths.has(`${folder}/${name}`) && !(read.has(folder) && name.endsWith('.json'))
}

const below = (root: string, folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
        if (entry.isDirectory()) return below(root, `${folder}/${entry.name}`)
        return isStray(folder, entry.name) ? [`${folder}/${entry.name}`] : []
      })
    : []

/** Files that somebody takes for definitions and nothing reads. */
export const strayFiles = (root: string): Finding[] =>
  tops
    .flatMap(top => below(root, top))
    .map(file => ({ rule: 'file-not-read', file, pointer: '', message: words().lint.notRead() }))
