import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Stopped } from '../terminal/failure'
import { root } from '../definitions/root'
import { packagedFiles, zipFolder } from './zip'
import { note } from '../terminal/output'
import { foreignLines } from '../terminal/safeText'
import { usualLimits } from '../zendesk/limits'
import { words } from '../terminal/language'

export const appFolder = join(root, 'apps/consultoria/dist')
export const packagePath = join(root, 'dist/consultoria.zip')

/** Builds the app unpacked into its dist/ and zipped into dist/consultoria.zip. @throws {Stopped} */
export const buildApp = () => {
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const built = spawnSync(process.execPath, [vite, 'build', 'apps/consultoria', '--logLevel', 'warn'], {
    cwd: root,
    timeout: usualLimits.programSeconds * 1000,
    encoding: 'utf8'
  })
  const said = foreignLines(`${built.stdout}${built.stderr}`).filter(Boolean)
  if (built.status !== 0) throw new Stopped([...said, words().commands.doesNotBuild()])
  // What the command itself says has the standard output to itself.
  if (said.length) note(said)
  // zcli zips this folder itself: its own file, which may hold secrets, stays out.
  writeFileSync(join(appFolder, '.zcliignore'), 'zcli.apps.config.json\n')
  mkdirSync(join(root, 'dist'), { recursive: true })
  const zip = zipFolder(appFolder)
  writeFileSync(packagePath, zip)
  return { files: packagedFiles(appFolder).length, bytes: zip.length }
}
