import { isRecord, textOf, type JsonRecord } from '../../input'
import type { AppFiles } from '../app-zip'
import { checkLocations } from './check-locations'
import { checkParameters } from './check-parameters'

const BOOLEANS = ['requirementsOnly', 'marketingOnly', 'singleInstall', 'signedUrls', 'private']
const STRINGS = ['defaultLocale', 'version', 'frameworkVersion', 'remoteInstallationURL', 'termsConditionsURL', 'gaID']
export const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/i

const isWeb = (url: unknown): boolean =>
  typeof url === 'string' && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)

function types(manifest: JsonRecord): (string | undefined)[] {
  const author = isRecord(manifest['author']) ? manifest['author'] : {}
  const list = manifest['domainWhitelist']
  const experiments = manifest['experiments']
  return [
    ...BOOLEANS.filter(name => name in manifest && typeof manifest[name] !== 'boolean').map(
      name => `${name} must be a boolean value`
    ),
    ...STRINGS.filter(name => name in manifest && typeof manifest[name] !== 'string').map(
      name => `${name} must be a string value`
    ),
    ...['name', 'email', 'url']
      .filter(name => name in author && typeof author[name] !== 'string')
      .map(name => `author.${name} must be a string value`),
    list === undefined || (Array.isArray(list) && list.every(one => typeof one === 'string'))
      ? undefined
      : 'domainWhitelist must be an array of strings',
    experiments === undefined ||
    (isRecord(experiments) && Object.keys(experiments).every(key => ['hashParams', 'newCssCompiler'].includes(key)))
      ? undefined
      : 'experiments may hold only hashParams and newCssCompiler',
    'url' in author && !isWeb(author['url']) ? 'author url must be a valid URL' : undefined,
    'termsConditionsURL' in manifest && !isWeb(manifest['termsConditionsURL'])
      ? 'termsConditionsURL must be a valid URL'
      : undefined
  ]
}

function locale(manifest: JsonRecord, files: AppFiles): string | undefined {
  const wanted = textOf(manifest['defaultLocale'])
  if (wanted === undefined) return undefined
  if (!/^[a-z]{2,3}(-\w{2,3})?$/.test(wanted)) return `${wanted} is not a valid locale`
  return files.has(`translations/${wanted}.json`) ? undefined : `Missing translation file for ${wanted}`
}

function kind(manifest: JsonRecord, files: AppFiles): string[] {
  const paths = [...files.keys()]
  if (manifest['requirementsOnly'] === true)
    return [
      ...(files.has('requirements.json') ? [] : ['Requirements only apps must have a requirements.json file']),
      ...['location', 'frameworkVersion']
        .filter(name => name in manifest)
        .map(name => `Requirements only apps must not have ${name}`),
      ...(paths.some(path => /\.(js|hdbs|css)$/.test(path)) ? ['Requirements only apps must not have code'] : [])
    ]
  if (manifest['marketingOnly'] === true)
    return [
      ...['location', 'frameworkVersion', 'parameters']
        .filter(name => name in manifest)
        .map(name => `Marketing only apps must not have ${name}`),
      ...(manifest['private'] === false ? [] : ['Marketing only apps cannot be private']),
      ...(files.has('requirements.json') ? ['Marketing only apps cannot have requirements'] : [])
    ]
  const missing = ['location', 'frameworkVersion'].filter(name => !(name in manifest))
  if (missing.length > 0) return [`Missing required fields in manifest: ${missing.join(', ')}`]
  return [
    ...(manifest['frameworkVersion'] === '2.0'
      ? []
      : [`${textOf(manifest['frameworkVersion']) ?? ''} is not a valid framework version: use 2.0`]),
    ...('noTemplate' in manifest ? ['noTemplate is not possible in version 2 of the framework'] : []),
    ...checkLocations(manifest, files)
  ]
}

/** What Zendesk's validator refuses in a manifest. */
export function checkManifest(manifest: JsonRecord, files: AppFiles): string[] {
  const missing = ['author', 'defaultLocale'].filter(name => !(name in manifest))
  return [
    missing.length > 0 ? `Missing required fields in manifest: ${missing.join(', ')}` : undefined,
    ...types(manifest),
    locale(manifest, files),
    ...checkParameters(manifest),
    ...kind(manifest, files)
  ].filter(text => text !== undefined)
}
