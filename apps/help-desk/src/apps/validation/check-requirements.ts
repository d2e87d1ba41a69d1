import { isRecord } from '../../input'
import { textFile, type AppFiles } from '../app-zip'
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
const TITLED = TYPES.filter(
  type => !['channel_integrations', 'custom_objects', 'webhooks', 'custom_objects_v2'].includes(type)
)
const MOST = 5000

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
  return [
    ...(strange.length > 0 ? [`requirements.json contains invalid types: ${strange.join(', ')}`] : []),
    ...(items.length > MOST ? ['requirements.json has too many requirements'] : []),
    ...items
      .filter(({ type, body }) => TITLED.includes(type) && !(isRecord(body) && 'title' in body))
      .map(({ type, key }) => `Missing required field title in ${type}: ${key}`),
    ...items
      .filter(({ type, body }) => /^(user|organization)_fields$/.test(type) && !(isRecord(body) && 'key' in body))
      .map(({ type, key }) => `Missing required field key in ${type}: ${key}`)
  ]
}
