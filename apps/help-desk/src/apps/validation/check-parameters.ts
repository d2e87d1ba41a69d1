import { isRecord, recordsOf, textOf, type JsonRecord } from '../../input'

const TYPES = ['text', 'checkbox', 'url', 'number', 'multiline', 'hidden', 'oauth']
const SCOPES = ['header', 'body', 'url', 'jwt_secret_key', 'jwt_claim', 'basic_auth_username', 'basic_auth_password']

function scopesProblem(parameter: JsonRecord, name: string): string | undefined {
  const { scopes } = parameter
  if (scopes === undefined) return undefined
  if (parameter['secure'] !== true) return `Parameter ${name} has scopes but is not secure`
  if (!Array.isArray(scopes) || scopes.length === 0) return `Parameter ${name}: scopes must name at least one scope`
  const strange = scopes.find(scope => typeof scope !== 'string' || !SCOPES.includes(scope))
  return strange === undefined ? undefined : `Parameter ${name}: ${String(strange)} is not a scope`
}

function problems(parameter: JsonRecord): (string | undefined)[] {
  const name = textOf(parameter['name'])
  const type = textOf(parameter['type']) ?? 'text'
  if (name === undefined || name === '') return ['A parameter has no name']
  return [
    name === 'name' ? "Can't call a parameter 'name'" : undefined,
    TYPES.includes(type) ? undefined : `Parameter ${name}: ${type} is an invalid parameter type`,
    type === 'hidden' && parameter['required'] === true ? `Parameter ${name}: hidden cannot be required` : undefined,
    type === 'oauth' && parameter['secure'] === true ? `Parameter ${name}: oauth cannot be secure` : undefined,
    ...['required', 'secure'].map(flag =>
      flag in parameter && typeof parameter[flag] !== 'boolean'
        ? `Parameter ${name}: ${flag} must be a boolean`
        : undefined
    ),
    scopesProblem(parameter, name)
  ]
}

/** What is wrong with a manifest's parameters. */
export function checkParameters(manifest: JsonRecord): string[] {
  const given = manifest['parameters']
  if (given === undefined) return []
  if (!Array.isArray(given) || !given.every(isRecord)) return ['parameters must be an array of objects']
  const parameters = recordsOf(given)
  const names = parameters.map(parameter => textOf(parameter['name']))
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  return [
    ...parameters.flatMap(problems),
    twice === undefined ? undefined : `Duplicate parameter: ${twice}`,
    parameters.filter(parameter => parameter['type'] === 'oauth').length > 1
      ? 'Too many oauth parameters: at most one'
      : undefined
  ].filter(text => text !== undefined)
}
