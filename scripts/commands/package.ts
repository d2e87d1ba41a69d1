import { buildApp } from '../lib/package/buildApp'
import { words } from '../lib/language'
import { printJson } from '../lib/output'

const path = 'dist/consultoria.zip'

export const packageApp = (options: { json?: true }) => {
  const { files, bytes } = buildApp()
  if (options.json) printJson({ path, files, bytes })
  else console.log(words().commands.packaged(path, files, Math.round(bytes / 1024)))
}
