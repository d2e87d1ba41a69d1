import { buildApp } from '../lib/package/buildApp'
import { words } from '../lib/language'
import { print, printJson } from '../lib/terminal/output'

const path = 'dist/consultoria.zip'

export const packageApp = (options: { json?: true }) => {
  const { files, bytes } = buildApp()
  if (options.json) printJson({ path, files, bytes })
  else print([words().commands.packaged(path, files, Math.round(bytes / 1024))])
}
