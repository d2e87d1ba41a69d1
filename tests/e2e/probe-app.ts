import { strToU8, zipSync } from 'fflate'
import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { accountAt, type Account as AccountAt } from '../account'
import { onTheDay } from '../day'
import { installApp } from '../installApp'

const sdk = 'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js'

/** A page that only opens the real SDK: the test drives `window.client` from outside. */
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Probe</title>
<script src="${sdk}"></script><script src="probe.js"></script></head><body><h1>Probe</h1>
<button>First</button> <button>Last</button></body></html>`

const script = `
window.heard = []
window.client = ZAFClient.init(context => { window.context = context })
window.listen = name => window.client.on(name, data => { window.heard.push([name, data === undefined ? null : data]) })
`

const manifest = {
  name: 'Probe',
  author: { name: 'Tests', email: 'tests@consultoria.example' },
  defaultLocale: 'en',
  private: true,
  version: '1.2.3',
  frameworkVersion: '2.0',
  parameters: [
    { name: 'greeting', type: 'text' },
    { name: 'hidden_key', type: 'text', secure: true, scopes: ['header'] }
  ],
  location: {
    support: {
      ticket_sidebar: { url: 'assets/iframe.html', flexible: false },
      nav_bar: 'assets/iframe.html',
      modal: { url: 'assets/iframe.html', size: { width: '400px', height: '300px' } }
    }
  }
}

const blank = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  letter => letter.charCodeAt(0)
)

export function probeZip(): Uint8Array<ArrayBuffer> {
  const icon = strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 18 18"><path d="M0 0h18v18H0z"/></svg>')
  return new Uint8Array(
    zipSync({
      'manifest.json': strToU8(JSON.stringify(manifest)),
      'translations/en.json': strToU8(
        JSON.stringify({
          app: { name: 'Probe', parameters: { greeting: { label: 'Greeting' }, hidden_key: { label: 'Key' } } }
        })
      ),
      'assets/iframe.html': strToU8(page),
      'assets/probe.js': strToU8(script),
      'assets/icon_nav_bar.svg': icon,
      'assets/logo.png': blank,
      'assets/logo-small.png': blank
    })
  )
}

export interface Account extends HelpDesk {
  /** A REST call as one of the seeded people. @throws on any answer that is not a success. */
  call: AccountAt['call']
}

export async function openAccount(): Promise<Account> {
  const account = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0, ...onTheDay })
  return { ...account, call: accountAt(account.url).call }
}

export async function installProbe(account: Account): Promise<void> {
  await installApp(account, probeZip(), { name: 'Probe', greeting: 'olá', hidden_key: 'secret' })
}
