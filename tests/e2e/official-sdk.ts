import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** Where a checkout of zendesk/zendesk_app_framework_sdk is; npm has only another party's copy of an older SDK. */
export const officialCheckout = process.env['ZAF_SDK']

export function officialVersion(checkout: string): string {
  const file = join(checkout, 'package.json')
  if (!existsSync(file)) throw new Error(`ZAF_SDK names ${checkout}, which holds no checkout of the SDK`)
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

const built = new Map<string, Promise<string>>()

/** Its sources as one script that sets `window.ZAFClient`. */
export function officialSdk(checkout: string): Promise<string> {
  const known = built.get(checkout) ?? bundle(checkout)
  built.set(checkout, known)
  return known
}

async function bundle(checkout: string): Promise<string> {
  officialVersion(checkout)
  const { build } = await import('vite')
  // the only thing the SDK imports; a checkout alone has not installed it
  const installed = existsSync(join(checkout, 'node_modules/native-promise-only'))
  const { resolve } = createRequire(import.meta.url)
  const alias = { 'native-promise-only': resolve('zendesk_app_framework_sdk/lib/vendor/native-promise-only') }
  const result = await build({
    configFile: false,
    root: process.cwd(),
    logLevel: 'warn',
    resolve: { alias: installed ? {} : alias },
    build: {
      write: false,
      lib: { entry: join(checkout, 'lib/index.js'), name: 'ZAFClient', formats: ['iife'], fileName: 'zaf_sdk' }
    }
  })
  const chunk = [result].flat().flatMap(one => ('output' in one ? one.output : []))[0]
  if (chunk?.type !== 'chunk') throw new Error('the SDK was not built')
  return chunk.code
}
