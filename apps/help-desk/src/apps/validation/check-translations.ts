import { isRecord, textOf, type JsonRecord } from '../../input'
import { textFile, type AppFiles } from '../app-zip'
import { LOCALE } from './check-manifest'
import { readJsonObject } from './read-json'

interface Translations {
  /** Locale → the object under `app`. */
  texts: Record<string, JsonRecord>
  errors: string[]
}

const PUBLIC_KEYS = ['short_description', 'long_description', 'installation_instructions']

function packaged(path: string, node: unknown, trail: string): string[] {
  if (!isRecord(node)) return [`${path}: ${trail} must be {title, value}`]
  if ('title' in node && 'value' in node) return []
  return Object.entries(node).flatMap(([key, child]) => packaged(path, child, trail ? `${trail}.${key}` : key))
}

function english(app: JsonRecord, manifest: JsonRecord): string[] {
  const wanted = ['name', ...(manifest['private'] === false ? PUBLIC_KEYS : [])]
  return wanted
    .filter(key => (textOf(app[key]) ?? '') === '')
    .map(key => `Missing required key from translations/en.json: app.${key}`)
}

/** Whoever translates a parameter gives it a label; one that is not translated at all is no mistake. */
function labels(path: string, parameters: unknown): string[] {
  return Object.entries(isRecord(parameters) ? parameters : {}).flatMap(([name, text]) =>
    isRecord(text) && 'label' in text ? [] : [`Missing required key from ${path}: app.parameters.${name}.label`]
  )
}

/** Every translations/*.json: a locale as name, an object inside, names and labels where Zendesk wants them. */
export function checkTranslations(manifest: JsonRecord, files: AppFiles): Translations {
  const texts: Record<string, JsonRecord> = {}
  const errors: string[] = []
  for (const path of files.keys()) {
    const name = /^translations\/([^/]+)\.json$/.exec(path)?.[1]
    if (name === undefined) continue
    if (!LOCALE.test(name)) errors.push(`${path} is named after no locale`)
    const read = readJsonObject(path, textFile(files, path) ?? '')
    if ('error' in read) {
      errors.push(read.error)
      continue
    }
    const app = isRecord(read.value['app']) ? read.value['app'] : {}
    texts[name] = app
    if ('package' in app) errors.push(...packaged(path, { ...read.value, app: { ...app, package: {} } }, ''))
    errors.push(...labels(path, app['parameters']))
    if (name === 'en') errors.push(...english(app, manifest))
  }
  return { texts, errors }
}
