import { buildApp } from '../lib/package/buildApp'

export const packageApp = async () => {
  const { files, bytes } = buildApp()
  console.log(`dist/consultoria.zip: ${files} files, ${Math.round(bytes / 1024)} kB`)
}
