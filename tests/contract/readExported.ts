import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { load } from '../../scripts/definitions/load'
import type { Exported } from '../../scripts/engine/export/exportAccount'

/** An export as the commands read it: from files. */
export const readExported = ({ files }: Pick<Exported, 'files'>, folder: string) => {
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), JSON.stringify(content))
  }
  return load(folder)
}
