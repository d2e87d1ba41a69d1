import type { Desk } from '../desk'
import { cleanTags } from '../fields/field-tags'
import { Problems } from '../http/problems'
import { booleanOf, textOf, wholeOf, type JsonRecord } from '../input'
import type { Organization } from '../tables/people'
import { mergeProperties, propertyTags } from './property-values'

const isGroup = (desk: Desk, id: number): boolean => desk.tables.groups.get(id)?.deleted === false

/** Creates an organization, or changes `before`. Names are unique whatever their case. @throws 422 */
export function saveOrganization(desk: Desk, before: Organization | undefined, input: JsonRecord): Organization {
  const problems = new Problems()
  const definitions = desk.tables.organizationFields.find()
  const draft = { ...(before ?? blankOrganization(desk.clock.stamp())), updated_at: desk.clock.stamp() }
  if ('name' in input) draft.name = textOf(input['name'])?.trim() ?? ''
  if (!draft.name) problems.add('name', 'Name: cannot be blank', 'BlankValue')
  const twin = desk.tables.organizations.first({ lower_name: draft.name.toLowerCase() })
  if (twin && twin.id !== before?.id) problems.add('name', 'Name: has already been taken', 'DuplicateValue')
  for (const name of ['external_id', 'details', 'notes'] as const)
    if (name in input) draft[name] = textOf(input[name]) ?? null
  if ('group_id' in input) draft.group_id = wholeOf(input['group_id']) ?? null
  if (draft.group_id !== null && draft.group_id !== before?.group_id && !isGroup(desk, draft.group_id))
    problems.add('group', 'Group: is invalid')
  draft.shared_tickets = booleanOf(input['shared_tickets']) ?? draft.shared_tickets
  draft.shared_comments = booleanOf(input['shared_comments']) ?? draft.shared_comments
  if (Array.isArray(input['domain_names'])) draft.domain_names = input['domain_names'].map(String)
  if (Array.isArray(input['tags'])) draft.tags = cleanTags(input['tags'].map(String))
  const fields = mergeProperties(desk, definitions, draft.organization_fields, input['organization_fields'], problems)
  problems.check()
  const whole = { ...draft, organization_fields: fields, tags: propertyTags(definitions, draft.tags, fields) }
  return before ? desk.tables.organizations.update(before.id, whole) : desk.tables.organizations.insert(whole)
}

export function blankOrganization(now: string): Omit<Organization, 'id'> {
  return {
    name: '',
    external_id: null,
    domain_names: [],
    details: null,
    notes: null,
    group_id: null,
    shared_tickets: false,
    shared_comments: false,
    tags: [],
    organization_fields: {},
    created_at: now,
    updated_at: now
  }
}
