import { coverage } from '../../apps/help-desk/src/coverage/coverage'
import type { CoverageRow } from '../../apps/help-desk/src/coverage/row'

/** Parts of the account by the words of their paths; the first that fits has the row. */
const areas: readonly [name: (typeof areaNames)[number], words: RegExp][] = [
  ['Help center', /\/(help_center|guide)\//],
  ['Custom objects', /\/(custom_objects|relationship_fields)/],
  ['Apps and tokens', /\/(apps|oauth)(\/|$)/],
  ['Triggers', /\/trigger(s|_categories)/],
  ['Automations', /\/automations/],
  ['Macros', /\/macros/],
  ['Views', /\/views/],
  ['SLAs', /\/(slas|ticket_metric_events)/],
  ['Schedules, texts and deletion', /\/(business_hours|dynamic_content|deletion_schedules|locales)/],
  ['Fields and forms', /\/(ticket|user|organization)_(fields|forms)/],
  ['Requests', /\/requests/],
  ['People', /\/(users|organizations|groups|deleted_users|group_memberships|organization_memberships|custom_roles)/],
  ['Search', /\/(search|autocomplete)/],
  ['Tickets', /\/(tickets|deleted_tickets|suspended_tickets|uploads|attachments|custom_status|tags)/],
  ['The rest', /./]
]

/** What the product stands on first. */
export const areaNames = [
  'Tickets',
  'Requests',
  'Fields and forms',
  'Custom objects',
  'Macros',
  'Views',
  'Triggers',
  'Automations',
  'SLAs',
  'Schedules, texts and deletion',
  'People',
  'Search',
  'Apps and tokens',
  'Help center',
  'The rest'
] as const

export const areaOf = (path: string): string => areas.find(([, words]) => words.test(path))?.[0] ?? ''

export const rowsOf = (area: string): CoverageRow[] => coverage.filter(({ path }) => areaOf(path) === area)
