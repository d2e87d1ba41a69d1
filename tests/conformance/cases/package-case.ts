import { strToU8, zipSync } from 'fflate'
import { validateApp } from '../../../apps/help-desk/src/apps/validation/validate-app'

type Json = Record<string, unknown>

/** What a package has beside the smallest one that is taken. */
export interface PackageCase {
  fact: string
  /** Attributes of the manifest; undefined takes one away. */
  manifest?: Json
  requirements?: Json | string
  /** `app` of translations/en.json. */
  texts?: Json
  /** Further files, or others in place of the smallest ones; undefined takes one away. */
  files?: Readonly<Record<string, string | Uint8Array | undefined>>
  /** Words of each refusal; none where the package is taken. */
  refusals: readonly string[]
}

const smallest: Json = {
  author: { name: 'T' },
  defaultLocale: 'en',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: 'assets/iframe.html' } }
}

const bytesOf = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content)

/** What went otherwise than the case says; undefined where all held. */
export function runPackageCase(one: PackageCase): string | undefined {
  const files: Record<string, string | Uint8Array | undefined> = {
    'manifest.json': JSON.stringify({ ...smallest, ...one.manifest }),
    'translations/en.json': JSON.stringify({ app: one.texts ?? { name: 'T' } }),
    'assets/iframe.html': '<p>hi</p>',
    ...(one.requirements === undefined
      ? {}
      : { 'requirements.json': typeof one.requirements === 'string' ? one.requirements : JSON.stringify(one.requirements) }),
    ...one.files
  } // prettier-ignore
  const whole = Object.entries(files).flatMap(([name, content]) =>
    content === undefined ? [] : [[name, bytesOf(content)] as const]
  )
  const checked = validateApp(zipSync(Object.fromEntries(whole)))
  const errors = 'errors' in checked ? checked.errors : []
  const isAsSaid =
    errors.length === one.refusals.length && one.refusals.every(words => errors.some(error => error.includes(words)))
  return isAsSaid ? undefined : `${one.fact}: ${JSON.stringify(errors)}`
}
