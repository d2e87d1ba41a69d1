import { buildApp } from '../package/buildApp'
import { words } from '../terminal/language'
import { print, printJson } from '../terminal/output'

const path = 'dist/consultoria.zip'

export const packageApp = (options: { json?: true }) => {
  const { files, bytes } = buildApp()
  if (options.json) printJson({ path, files, bytes })
  else print([words().commands.packaged(path, files, Math.round(bytes / 1024))])
}
