import { buildApp } from '../lib/package/buildApp'
import { words } from '../lib/language'

export const packageApp = async () => {
  const { files, bytes } = buildApp()
  console.log(words().commands.packaged('dist/consultoria.zip', files, Math.round(bytes / 1024)))
}
