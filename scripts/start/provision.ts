import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { installations } from '../deploy/installation'
import { appFolder, packagePath } from '../package/buildApp'
import { root } from '../definitions/root'
import { exchange } from '../zendesk/exchange'
import { usualLimits } from '../zendesk/limits'
import { zendeskClient } from '../zendesk/zendeskClient'
import { fillDemo } from './fillDemo'
import { fillLedger } from './fillLedger'
import { runToEnd, runVite, spawnScript } from './processes'
import { hashOf, Steps } from './steps'

interface StartSettings {
  tlsPort: string
  seed: string
  data: string
}

const definitions = ['fields', 'groups', 'macros', 'views', 'triggers', 'automations', 'modalities']
const lock = 'package-lock.json'

/** The local account's own pages. */
const pages = [
  { name: 'workspace', folder: 'apps/help-desk/src/host/workspace', built: 'apps/help-desk/dist' },
  { name: 'help center', folder: 'apps/help-desk/src/client-portal', built: 'apps/help-desk/src/client-portal/dist' }
]

const buildPage = (builds: Steps, { name, folder }: (typeof pages)[number], tell: (step: string) => void) =>
  builds.run(
    name,
    // each draws on parts of the other and of the rules for forms
    hashOf('apps/help-desk/src/host', 'apps/help-desk/src/client-portal', 'apps/help-desk/src/fields', lock),
    () => (tell(`building the ${name}`), runVite(folder))
  )

/** Builds, applies, installs and fills in what is not there yet, or not with these inputs. */
export const provision = async (url: string, settings: StartSettings, tell: (step: string) => void) => {
  const builds = new Steps(join(root, '.cache/builds.json'))
  const steps = new Steps(join(settings.data, 'start.json'))
  for (const { name, built } of pages) if (!existsSync(join(root, built, 'index.html'))) builds.forget(name)
  if (!existsSync(packagePath) || !existsSync(appFolder)) builds.forget('app')
  await import('../catalog')

  const buildPages = () => Promise.all(pages.map(page => buildPage(builds, page, tell)))
  // An empty account stays empty: the definitions name people it does not have.
  if (settings.seed === 'empty') return void (await buildPages())

  const account = localAccount(url)
  const client = zendeskClient(account)
  // An account that was reset to another seed has lost what these steps did.
  if ((await installations(client)).length === 0) steps.forget('apply', 'deploy', 'demo', 'ledger')

  const cli = (...args: string[]) =>
    runToEnd(`consultoria ${args[0]}`, spawnScript('scripts/consultoria.ts', args, cliEnvironment(settings)))
  const app = hashOf('apps/consultoria', 'packages/zendesk-wire', ...definitions, 'scripts/package', lock)
  const applied = hashOf(...definitions, 'scripts')

  await Promise.all([
    buildPages(),
    builds.run('app', app, () => (tell('building the app'), cli('package'))),
    steps.run('apply', applied, () => (tell('applying the definitions'), cli('apply', '--yes', '--allow-many')))
  ])
  const deployed = await steps.run(
    'deploy',
    `${app} ${applied}`,
    () => (tell('installing the app'), cli('deploy', '--yes', '--skip-package'))
  )
  const filled = await steps.run('demo', hashOf('scripts/start/demoValues.ts'), () => fillDemo(client))
  const grown =
    settings.seed === 'large' &&
    (await steps.run('ledger', hashOf('scripts/start/largeLedger.ts'), () => {
      tell('writing a hundred thousand records')
      return fillLedger(account)
    }))
  if (deployed || filled || grown) await exchange(fetch, `${url}/__control/snapshot`, { method: 'POST' }, usualLimits)
}

const localAccount = (url: string) => ({
  subdomain: 'local',
  domain: 'localhost',
  baseUrl: url,
  auth: { kind: 'apiToken', email: 'admin@consultoria.example', token: 'local' } as const
})

/** The CLI and zcli reach the account as they reach any: over TLS, with zcli's own variables. */
const cliEnvironment = ({ tlsPort, data }: StartSettings): NodeJS.ProcessEnv => ({
  ZENDESK_SUBDOMAIN: '127.0',
  ZENDESK_DOMAIN: `0.1:${tlsPort}`,
  ZENDESK_EMAIL: 'admin@consultoria.example',
  ZENDESK_API_TOKEN: 'local',
  ZENDESK_OAUTH_TOKEN: '',
  ZENDESK_OAUTH_CLIENT_ID: '',
  NODE_EXTRA_CA_CERTS: join(data, 'cert.pem'),
  CONSULTORIA_STATE: join(data, 'consultoria')
})
