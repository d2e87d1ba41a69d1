import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Raw, record, text } from '../zendesk/wire'

/** zcli's file: which app of the account the package is, and the settings zcli sends. */
export const readAppConfig = (path: string): Raw =>
  existsSync(path) ? record(JSON.parse(readFileSync(path, 'utf8'))) : {}

export const appIdIn = (path: string): string | null => text(readAppConfig(path).app_id) || null

export const writeAppConfig = (path: string, config: Raw) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, `${JSON.stringify(config, null, 2)}\n`)
}
