import type { Definitions } from '../../definitions/definitionFolders'
import type { LintRule } from '../finding'
import { words } from '../../terminal/language'
import { spokenTexts } from './textsIn'

const person = [
  'id', 'name', 'first_name', 'last_name', 'email', 'language', 'locale', 'phone', 'external_id', 'details', 'notes',
  'time_zone', 'role', 'extended_role', 'signature', 'tags', 'remote_photo_url', 'organization', 'custom_fields'
] // prettier-ignore
const organization = ['id', 'name', 'details', 'notes', 'external_id', 'tags', 'is_shared', 'custom_fields']
const satisfaction = [
  'rating_section', 'rating_url', 'current_rating', 'positive_rating_url', 'negative_rating_url', 'current_comment'
] // prettier-ignore
const group = ['id', 'name']
const brand = ['id', 'name', 'subdomain', 'url', 'active', 'has_help_center', 'help_center_url']
/** support.zendesk.com 4408886858138, "Placeholders reference". */
const ticket = [
  'account', 'id', 'encoded_id', 'external_id', 'title', 'description', 'url', 'link', 'url_with_protocol', 'via', 'status',
  'custom_status', 'priority', 'ticket_type', 'ticket_form', 'score', 'brand', 'group', 'organization', 'requester', 'assignee',
  'submitter', 'collaborators', 'cc_names', 'ccs', 'email_cc_names', 'email_ccs', 'follower_names', 'followers', 'tags',
  'current_holiday_name', 'in_business_hours', 'due_date', 'due_date_with_timestamp', 'created_at', 'created_at_with_time',
  'created_at_with_timestamp', 'updated_at', 'updated_at_with_time', 'updated_at_with_timestamp', 'comments',
  'public_comments', 'comments_formatted', 'public_comments_formatted', 'latest_comment', 'latest_comment_formatted',
  'latest_comment_html', 'latest_comment_rich', 'latest_public_comment', 'latest_public_comment_formatted',
  'latest_public_comment_html', 'latest_public_comment_rich', 'verbatim_description', 'satisfaction', 'skills'
] // prettier-ignore

/** What each object of a placeholder knows. */
const known: Record<string, readonly string[]> = {
  ticket,
  'ticket.requester': person,
  'ticket.assignee': person,
  'ticket.submitter': person,
  current_user: person,
  'ticket.organization': organization,
  'ticket.requester.organization': organization,
  'ticket.assignee.organization': organization,
  'current_user.organization': organization,
  'ticket.group': group,
  'ticket.brand': brand,
  satisfaction,
  agent: ['name', 'signature']
}
const roots = new Set(['ticket', 'current_user', 'satisfaction', 'agent', 'dc'])

const path = /\{\{-?\s*([a-z_]\w*(?:\.[\w:-]+)*)/gi
/** Names that a text makes itself. */
const own = /\{%-?\s*(?:assign|capture|for)\s+(\w+)/g

/** Why nothing comes of a placeholder; null where something does, or where another rule has its say. */
const unknown = (name: string, definitions: Definitions): string | null => {
  const parts = name.split('.')
  const [root = ''] = parts
  if (!roots.has(root)) return name
  if (root === 'dc' || name.startsWith('ticket.ticket_field_')) return null
  for (let at = 1; at < parts.length; at += 1) {
    const owner = parts.slice(0, at).join('.')
    const part = parts[at] ?? ''
    if (owner.endsWith('.custom_fields')) {
      const fields = owner.includes('organization') ? definitions.organizationFields : definitions.userFields
      return Object.hasOwn(fields, part) ? null : name
    }
    const names = known[owner]
    if (!names) return null
    if (!names.includes(part)) return name
  }
  return null
}

/** A placeholder that Zendesk or the definitions do not have: whoever reads the text finds nothing in its place. */
export const unknownPlaceholder: LintRule = {
  id: 'unknown-placeholder',
  level: 'warning',
  check: definitions =>
    spokenTexts(definitions).flatMap(({ file, pointer, text }) => {
      const made = new Set([...text.matchAll(own)].map(hit => hit[1]))
      return [...text.matchAll(path)].flatMap(([, name = '']) => {
        const missing = made.has(name.split('.')[0]) ? null : unknown(name, definitions)
        return missing === null ? [] : [{ file, pointer, message: words().lint.unknownPlaceholder(missing) }]
      })
    })
}

const opening: Record<string, string> = { '{{': '}}', '{%': '%}', '[[': ']]' }

/** A placeholder that is opened and not closed: everything behind it is lost, or is read as it is written. */
export const openPlaceholder: LintRule = {
  id: 'open-placeholder',
  level: 'warning',
  check: definitions =>
    spokenTexts(definitions).flatMap(({ file, pointer, text }) => {
      let awaited: string | undefined
      const wrong = [...text.matchAll(/\{\{|\}\}|\{%|%\}|\[\[|\]\]/g)].find(([mark]) => {
        const isOpening = mark in opening
        const fits = isOpening ? awaited === undefined : awaited === mark
        awaited = isOpening ? opening[mark] : undefined
        return !fits
      })
      if (!wrong && awaited === undefined) return []
      return [{ file, pointer, message: words().lint.openPlaceholder(wrong?.[0] ?? String(awaited)) }]
    })
}
