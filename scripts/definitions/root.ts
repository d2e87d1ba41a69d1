import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const climb = (folder: string): string => {
  if (existsSync(join(folder, 'modalities')) && existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('The project folder (with modalities/ and package.json) was not found.')
  return climb(parent)
}

/** The project's folder: the same from the sources and from the bundled CLI. */
export const root = climb(dirname(fileURLToPath(import.meta.url)))
