import { isRecorded } from '../control/wire'
import { switchHold } from '../custom-statuses/on-hold'
import type { Desk } from '../desk'
import { Problems } from '../http/problems'
import { booleanOf, textOf, wholeOf, type JsonRecord } from '../input'
import type { TicketField } from '../tables/field'
import { eraseValues } from './erase-values'
import { commonTypes, readList, readShared } from './field-input'
import { refuseUsedTicketField } from './field-uses'
import { ownedTags } from './field-tags'
import { checkTags } from './options'

const types = [...commonTypes, 'partialcreditcard', 'tagger']
const flags = [
  'active',
  'required',
  'required_in_portal',
  'collapsed_for_agents',
  'visible_in_portal',
  'editable_in_portal'
] as const

/** Creates a ticket field, or changes `before`. Removed options are erased from tickets and macros. @throws 422 */
export function saveTicketField(
  desk: Desk,
  creatorId: number,
  before: TicketField | undefined,
  input: JsonRecord
): TicketField {
  const problems = new Problems()
  const draft = before ? { ...before } : blankField(desk, creatorId, input, problems)
  readTexts(draft, input, before === undefined, problems)
  for (const flag of flags) draft[flag] = booleanOf(input[flag]) ?? draft[flag]
  if (before && input['type'] !== undefined && input['type'] !== before.type && !isRecorded(desk))
    problems.add('type', 'Type: cannot be changed', 'InvalidValue')
  const position = wholeOf(input['position'])
  if (position !== undefined) draft.position = position
  if (before?.active && !draft.active) refuseUsedTicketField(desk, before)
  readList(desk, draft, before, input, problems)
  checkTags(desk.tables.ticketFields.find(), before?.id, ownedTags({ ...draft, id: before?.id ?? 0 }), problems)
  readSubtype(before, input, problems)
  problems.check()
  draft.updated_at = desk.clock.stamp()
  const subtype = wholeOf(input['sub_type_id'])
  if (before?.type === 'status' && subtype !== undefined) switchHold(desk, subtype === 1)
  if (!before) return desk.tables.ticketFields.insert(draft)
  const saved = desk.tables.ticketFields.update(before.id, draft)
  const kept = new Set(ownedTags(saved))
  eraseValues(
    desk,
    before,
    ownedTags(before).filter(tag => !kept.has(tag))
  )
  return saved
}

function readSubtype(before: TicketField | undefined, input: JsonRecord, problems: Problems): void {
  const subtype = wholeOf(input['sub_type_id'])
  if (before?.type === 'status' && subtype !== undefined && subtype !== 0 && subtype !== 1)
    problems.add('sub_type_id', 'Sub type: is invalid')
}

type Draft = Omit<TicketField, 'id'>

function blankField(desk: Desk, creatorId: number, input: JsonRecord, problems: Problems): Draft {
  const type = textOf(input['type']) ?? 'text'
  if (!types.includes(type)) problems.add('type', 'Type: is not valid')
  const now = desk.clock.stamp()
  const last = desk.tables.ticketFields.find({ orderBy: [{ column: 'position', descending: true }], limit: 1 })[0]
  return {
    type,
    title: '',
    title_in_portal: '',
    description: '',
    agent_description: null,
    position: (last?.position ?? 0) + 1,
    active: true,
    required: false,
    required_in_portal: false,
    collapsed_for_agents: false,
    visible_in_portal: false,
    editable_in_portal: false,
    regexp_for_validation: null,
    tag: null,
    removable: true,
    relationship_target_type: null,
    relationship_filter: null,
    creator_user_id: creatorId,
    created_at: now,
    updated_at: now
  }
}

/** A new field without a description is described by its title, as recorded. */
function readTexts(draft: Draft, input: JsonRecord, isNew: boolean, problems: Problems): void {
  const title = textOf(input['title']) ?? textOf(input['raw_title'])
  if (title !== undefined) {
    if (draft.title_in_portal === draft.title) draft.title_in_portal = title
    draft.title = title.trim()
  }
  if (!draft.title) problems.add('title', 'Title: cannot be blank', 'BlankValue')
  draft.title_in_portal =
    textOf(input['title_in_portal']) ?? textOf(input['raw_title_in_portal']) ?? draft.title_in_portal
  if ('agent_description' in input) draft.agent_description = textOf(input['agent_description']) ?? null
  readShared(draft, input)
  if (isNew && !draft.description) draft.description = draft.title
  if (draft.type === 'regexp' && !draft.regexp_for_validation)
    problems.add('regexp_for_validation', 'Regexp for validation: cannot be blank', 'BlankValue')
}
