import type { Definitions } from '../definitionFolders'
import type { Finding } from './finding'

const viewAnchors = new Set(['status', 'type', 'group_id', 'assignee_id', 'requester_id'])
const hours = new Set([
  'NEW', 'OPEN', 'PENDING', 'HOLD', 'SOLVED', 'CLOSED', 'assigned_at', 'updated_at', 'requester_updated_at',
  'assignee_updated_at', 'due_date', 'until_due_date'
]) // prettier-ignore

const split = (tags: unknown) => String(tags).split(/\s+/)

/** What Zendesk refuses when it is written, found before anything is written. */
export const checkPlatformRefusals = (definitions: Definitions): Finding[] => [
  ...Object.entries(definitions.views).flatMap(([key, view]) =>
    view.all.some(condition => viewAnchors.has(condition.field))
      ? []
      : [
          {
            file: `views/${key}.json`,
            message: 'a view needs an "all" condition on status, type, group, assignee or requester'
          }
        ]
  ),
  ...Object.entries(definitions.automations).flatMap(([key, { all, actions }]) => {
    const tags = (field: string) =>
      actions.filter(action => action.field === field).flatMap(action => split(action.value))
    const nullifies = all.some(({ field, operator, value }) => {
      if (field === 'status') return actions.some(action => action.field === 'status' && action.value !== value)
      if (field !== 'current_tags') return false
      return operator === 'not_includes'
        ? tags('current_tags').includes(String(value))
        : tags('remove_tags').includes(String(value))
    })
    const missing = [
      all.some(condition => hours.has(condition.field)) ? '' : 'an automation needs an "all" condition on hours',
      all.some(condition => viewAnchors.has(condition.field))
        ? ''
        : 'an automation needs an "all" condition on status, type, group, assignee or requester',
      nullifies ? '' : 'the automation never ends its own conditions: it would run every hour'
    ]
    return missing.filter(Boolean).map(message => ({ file: `automations/${key}.json`, message }))
  }),
  ...sharedTags(definitions)
]

/** Tags are unique over all ticket fields' options and checkbox tags. */
const sharedTags = (definitions: Definitions): Finding[] => {
  const owners = new Map<string, string[]>()
  for (const [key, field] of Object.entries(definitions.ticketFields))
    for (const tag of [
      ...(field.custom_field_options ?? []).map(option => option.value),
      ...(field.tag ? [field.tag] : [])
    ])
      owners.set(tag, [...(owners.get(tag) ?? []), key])
  return [...owners].flatMap(([tag, keys]) =>
    keys.length > 1
      ? [{ file: `fields/ticket/${keys[1]}.json`, message: `tag "${tag}" is also used by ${keys[0]}` }]
      : []
  )
}
