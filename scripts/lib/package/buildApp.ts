import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stopped } from '../failure'
import { root } from '../root'
import { packagedFiles, zipFolder } from './zip'
import { words } from '../language'

export const appFolder = join(root, 'apps/consultoria/dist')
export const packagePath = join(root, 'dist/consultoria.zip')

/** Builds the app unpacked into its dist/ and zipped into dist/consultoria.zip. @throws {Stopped} */
export const buildApp = () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', 'apps/consultoria', '--logLevel', 'warn'], {
    cwd: root,
    // What the command itself says has the standard output to itself.
    stdio: ['ignore', 2, 'inherit']
  })
  if (built.status !== 0) throw new Stopped(words().commands.doesNotBuild())
  // zcli zips this folder itself: its own file, which may hold secrets, stays out.
  writeFileSync(join(appFolder, '.zcliignore'), 'zcli.apps.config.json\n')
  mkdirSync(join(root, 'dist'), { recursive: true })
  const zip = zipFolder(appFolder)
  writeFileSync(packagePath, zip)
  return { files: packagedFiles(appFolder).length, bytes: zip.length }
}
