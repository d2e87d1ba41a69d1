import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Account } from '../account'
import { installApp } from '../installApp'

const root = fileURLToPath(new URL('./hello-world/', import.meta.url))
const images = fileURLToPath(new URL('../../apps/consultoria/assets/', import.meta.url))

const manifest = {
  name: 'Hello world',
  author: { name: 'Tests', email: 'tests@consultoria.example' },
  defaultLocale: 'en',
  private: true,
  version: '1.0.0',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: { url: 'assets/index.html', flexible: true } } }
}

/**
 * An app with the parts of any React app in Zendesk (React, Garden's theme, one button, the handshake with the framework), built
 * as ours is and installed beside it: what opening one costs before it does anything of its own.
 * @returns the id of its installation
 */
export async function installHelloWorld(account: Account): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    base: './',
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, target: 'es2023', assetsDir: '.', modulePreload: { polyfill: false } }
  })
  if (!('output' in built)) throw new Error('the build answered with no single bundle')
  const files = built.output.map(part => [
    `assets/${part.fileName}`,
    part.type === 'chunk' ? strToU8(part.code) : toBytes(part.source)
  ])
  const zip = zipSync({
    'manifest.json': strToU8(JSON.stringify(manifest)),
    'translations/en.json': strToU8(JSON.stringify({ app: { name: manifest.name } })),
    'assets/logo.png': readFileSync(`${images}logo.png`),
    'assets/logo-small.png': readFileSync(`${images}logo-small.png`),
    ...Object.fromEntries(files)
  })
  return installApp(account, new Uint8Array(zip), { name: manifest.name })
}

const toBytes = (source: string | Uint8Array): Uint8Array => (typeof source === 'string' ? strToU8(source) : source)

/** Exactly one of the installed apps is shown. */
export async function showOnly(account: Account, id: string): Promise<void> {
  for (const installation of await installations(account)) {
    const enabled = String(installation.id) === id
    if (installation.enabled !== enabled)
      await account.call('PUT', `/api/support/apps/installations/${String(installation.id)}.json`, { enabled })
  }
}

export const installations = async (account: Account): Promise<{ id: number | string; enabled: boolean }[]> =>
  (
    await account.call<{ installations: { id: number | string; enabled: boolean }[] }>(
      'GET',
      '/api/support/apps/installations.json'
    )
  ).installations
