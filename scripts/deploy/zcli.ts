import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ended, endOf } from '../terminal/endOf'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { root } from '../definitions/root'
import { foreignLines } from '../terminal/safeText'
import { record, text } from '../zendesk/wire'
import { usualLimits } from '../zendesk/limits'
import type { Account } from '../zendesk/credentials'

const zcliFolder = join(root, 'node_modules/@zendesk/zcli')

/** zcli's home: private, and with a fresh answer to its update check, which would otherwise go out to the network. */
const privateHome = () => {
  const home = join(root, '.cache/zcli-home')
  const cache = join(home, '.cache/@zendesk/zcli')
  mkdirSync(cache, { recursive: true })
  const { version } = record(JSON.parse(readFileSync(join(zcliFolder, 'package.json'), 'utf8')))
  writeFileSync(join(cache, 'version'), JSON.stringify({ latest: text(version) }))
  return home
}

const credentials = async ({ auth }: Account, token: () => Promise<string>) =>
  auth.kind === 'apiToken'
    ? { ZENDESK_EMAIL: auth.email, ZENDESK_API_TOKEN: auth.token }
    : { ZENDESK_OAUTH_TOKEN: (await token()).replace(/^Bearer /, '') }

/**
 * Runs the real zcli in the built app's folder. Its exit code lies (0 after a failed installation): the caller looks
 * at the account afterwards.
 * @throws {Stopped} when it does not end in time
 */
export const zcli = async (
  command: 'apps:create' | 'apps:update',
  folder: string,
  account: Account,
  token: () => Promise<string>,
  seconds = usualLimits.programSeconds
): Promise<Ended> => {
  const env: NodeJS.ProcessEnv = {
    PATH: process.env.PATH,
    NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS,
    HOME: privateHome(),
    NO_COLOR: '1',
    ZENDESK_SUBDOMAIN: account.subdomain,
    ZENDESK_DOMAIN: account.domain,
    ...(await credentials(account, token))
  }
  const child = spawn(process.execPath, [join(zcliFolder, 'bin/run'), command, folder], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe']
  })
  const ended = await endOf(child, seconds)
  // A failed upload leaves its zip behind.
  rmSync(join(folder, 'tmp'), { recursive: true, force: true })
  if (ended.late) throw new Stopped([words().commands.zcliLate(command, seconds), ...foreignLines(ended.output)])
  return ended
}
