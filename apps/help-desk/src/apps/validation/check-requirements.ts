import { isRecord } from '../../input'
import { textFile, type AppFiles } from '../app-zip'
import { checkObjectRequirements } from './check-object-requirements'
import { readJsonObject } from './read-json'

const TYPES = [
  'automations',
  'channel_integrations',
  'custom_objects',
  'macros',
  'targets',
  'views',
  'ticket_fields',
  'triggers',
  'user_fields',
  'organization_fields',
  'webhooks',
  'custom_objects_v2'
]
const MOST = 5000

/** Names each requirement of a type needs; the bodies of rules are not looked into. */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  automations: ['title'],
  macros: ['title'],
  targets: ['title'],
  views: ['title'],
  ticket_fields: ['title'],
  triggers: ['title'],
  user_fields: ['title', 'key'],
  organization_fields: ['title', 'key'],
  webhooks: ['name', 'status', 'endpoint', 'http_method', 'request_format'],
  channel_integrations: ['manifest_url']
}

/** Replaced by webhooks. */
const GONE_TARGETS = ['http_target', 'url_target_v2']

const channels = (group: unknown): string[] =>
  isRecord(group) && Object.keys(group).length > 1 ? ['Only one channel integration is possible'] : []

const targets = (group: unknown): string[] =>
  Object.entries(isRecord(group) ? group : {})
    .filter(([, body]) => isRecord(body) && GONE_TARGETS.includes(String(body['type'])))
    .map(([key]) => `The target ${key} is of a type that is no longer possible: use a webhook`)

/** What the validator refuses in requirements.json. It does not look inside the bodies of rules. */
export function checkRequirements(files: AppFiles): string[] {
  const text = textFile(files, 'requirements.json')
  if (text === undefined) return []
  const read = readJsonObject('requirements.json', text)
  if ('error' in read) return [read.error]
  const strange = Object.keys(read.value).filter(type => !TYPES.includes(type))
  const items = Object.entries(read.value).flatMap(([type, group]) =>
    isRecord(group) && type !== 'custom_objects_v2'
      ? Object.entries(group).map(([key, body]) => ({ type, key, body }))
      : []
  )
  const missing = items.flatMap(({ type, key, body }) =>
    (REQUIRED[type] ?? [])
      .filter(name => !(isRecord(body) && name in body))
      .map(name => `Missing required field ${name} in ${type}: ${key}`)
  )
  return [
    ...(strange.length > 0 ? [`requirements.json contains invalid types: ${strange.join(', ')}`] : []),
    ...(items.length > MOST ? ['requirements.json has too many requirements'] : []),
    ...missing,
    ...channels(read.value['channel_integrations']),
    ...targets(read.value['targets']),
    ...checkObjectRequirements(read.value['custom_objects_v2'])
  ]
}
