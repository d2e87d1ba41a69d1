import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../definitions/root'
import { record, text } from '../zendesk/wire'

/** The name the manifest gives the app, which its installations carry. */
export const appName = () =>
  text(record(JSON.parse(readFileSync(join(root, 'apps/consultoria/manifest.json'), 'utf8'))).name)
