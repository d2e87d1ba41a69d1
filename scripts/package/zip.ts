import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Zippable, zipSync } from 'fflate'

/** Never part of the package: zcli's own files may hold secrets and machine paths. */
const excluded = (path: string) =>
  path.startsWith('tmp/') || path.split('/').some(part => part.startsWith('.')) || path === 'zcli.apps.config.json'

const filesBelow = (folder: string, prefix = ''): string[] =>
  readdirSync(join(folder, prefix), { withFileTypes: true }).flatMap(entry => {
    const path = `${prefix}${entry.name}`
    return entry.isDirectory() ? filesBelow(folder, `${path}/`) : [path]
  })

export const packagedFiles = (folder: string): string[] =>
  filesBelow(folder)
    .filter(path => !excluded(path))
    .sort()

/** The same files make the same bytes: sorted names, one fixed local time, nothing of the machine. */
export const zipFolder = (folder: string): Uint8Array => {
  const mtime = new Date(1980, 0, 1)
  const entries: Zippable = Object.fromEntries(
    packagedFiles(folder).map(path => [path, [readFileSync(join(folder, path)), { mtime, level: 9 }]])
  )
  return zipSync(entries)
}
