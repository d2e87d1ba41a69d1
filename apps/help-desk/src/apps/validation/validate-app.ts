import { booleanOf, isRecord, recordsOf, textOf, type JsonRecord } from '../../input'
import { readZip, symbolicLinks, textFile, type AppFiles } from '../app-zip'
import type { AppLocation, AppManifest, AppParameter } from '../manifest'
import { checkFiles } from './check-files'
import { checkManifest } from './check-manifest'
import { checkRequirements } from './check-requirements'
import { checkTranslations } from './check-translations'
import { readJsonObject } from './read-json'

export interface CheckedApp {
  manifest: AppManifest
  translations: Record<string, JsonRecord>
  requirements: boolean
}

const wholeManifest = (raw: JsonRecord): AppManifest => ({
  ...optional('name', textOf(raw['name'])),
  ...optional('version', textOf(raw['version'])),
  ...optional('frameworkVersion', textOf(raw['frameworkVersion'])),
  defaultLocale: textOf(raw['defaultLocale']) ?? 'en',
  author: isRecord(raw['author'])
    ? {
        ...optional('name', textOf(raw['author']['name'])),
        ...optional('email', textOf(raw['author']['email'])),
        ...optional('url', textOf(raw['author']['url']))
      }
    : {},
  private: booleanOf(raw['private']) ?? true,
  requirementsOnly: booleanOf(raw['requirementsOnly']) ?? false,
  singleInstall: booleanOf(raw['singleInstall']) ?? false,
  signedUrls: booleanOf(raw['signedUrls']) ?? false,
  domainWhitelist: Array.isArray(raw['domainWhitelist']) ? raw['domainWhitelist'].map(String) : [],
  parameters: recordsOf(raw['parameters']).map(parameter),
  location: locations(raw['location'])
})

const optional = <K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]?: V })

const parameter = (raw: JsonRecord): AppParameter => ({
  name: textOf(raw['name']) ?? '',
  type: textOf(raw['type']) ?? 'text',
  ...optional('required', booleanOf(raw['required'])),
  ...optional('secure', booleanOf(raw['secure'])),
  ...('default' in raw ? { default: raw['default'] } : {}),
  ...(Array.isArray(raw['scopes']) ? { scopes: raw['scopes'].map(String) } : {})
})

/** A location is its url, or an object around it. */
function place(raw: unknown): AppLocation {
  if (!isRecord(raw)) return { url: textOf(raw) ?? '' }
  const size = isRecord(raw['size']) ? raw['size'] : undefined
  return {
    url: textOf(raw['url']) ?? '',
    ...optional('flexible', booleanOf(raw['flexible'])),
    ...optional('autoLoad', booleanOf(raw['autoLoad'])),
    ...optional('autoHide', booleanOf(raw['autoHide'])),
    ...optional('signed', booleanOf(raw['signed'])),
    ...(size
      ? { size: { ...optional('width', textOf(size['width'])), ...optional('height', textOf(size['height'])) } }
      : {})
  }
}

function locations(raw: unknown): AppManifest['location'] {
  if (!isRecord(raw)) return {}
  return Object.fromEntries(
    Object.entries(raw).map(([product, places]) => [
      product,
      Object.fromEntries(Object.entries(isRecord(places) ? places : {}).map(([name, one]) => [name, place(one)]))
    ])
  )
}

function readManifest(files: AppFiles): { value: JsonRecord } | { error: string } {
  const text = textFile(files, 'manifest.json')
  if (text !== undefined) return readJsonObject('manifest.json', text)
  const nested = [...files.keys()].find(path => path.endsWith('/manifest.json'))
  return {
    error: nested ? `Could not find manifest.json at the root: it is in ${nested}` : 'Could not find manifest.json'
  }
}

/** What Zendesk decides about a package before it takes it, in its order: manifest first, the rest only if that is well. */
export function validateApp(bytes: Uint8Array): { app: CheckedApp } | { errors: string[] } {
  const files = readZip(bytes)
  if (!files) return { errors: ['The file is not a zip archive'] }
  const links = symbolicLinks(bytes)
  if (links.length > 0) return { errors: links.map(path => `Symlinks are not allowed: ${path}`) }
  const manifest = readManifest(files)
  if ('error' in manifest) return { errors: [manifest.error] }
  const inManifest = checkManifest(manifest.value, files)
  if (inManifest.length > 0) return { errors: inManifest }
  const translations = checkTranslations(manifest.value, files)
  const errors = [...translations.errors, ...checkRequirements(files), ...checkFiles(files)]
  if (errors.length > 0) return { errors }
  return {
    app: {
      manifest: wholeManifest(manifest.value),
      translations: translations.texts,
      requirements: files.has('requirements.json')
    }
  }
}
