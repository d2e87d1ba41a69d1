import { invalid } from '../http/api-error'
import { booleanOf, textOf, type JsonRecord } from '../input'
import type { App } from '../tables/apps'
import type { AppParameter } from './manifest'

/** `name` and `title` are of every installation. */
const ALWAYS = ['name', 'title']

function typed(parameter: AppParameter, value: unknown): unknown {
  if (value === null) return null
  if (parameter.type === 'checkbox') return booleanOf(value) ?? false
  if (parameter.type === 'number') return Number(textOf(value))
  return value
}

/**
 * Settings after a write: what is named is overwritten, what is not named stays, what the manifest does not know is
 * dropped, defaults fill the gaps of a new installation. @throws 422 for a required one that is empty.
 */
export function mergeSettings(app: App, before: JsonRecord | undefined, given: JsonRecord): JsonRecord {
  const settings: JsonRecord = before ? { ...before } : {}
  for (const parameter of app.manifest.parameters) {
    if (parameter.name in given) settings[parameter.name] = typed(parameter, given[parameter.name])
    else if (!before && parameter.default !== undefined) settings[parameter.name] = parameter.default
  }
  for (const name of ALWAYS) if (name in given) settings[name] = given[name]
  const missing = app.manifest.parameters.find(
    ({ name, required }) => required === true && (settings[name] ?? '') === ''
  )
  if (missing) throw invalid('settings', `${missing.name}: cannot be blank`, 'BlankValue')
  return settings
}
