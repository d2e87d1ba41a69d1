import type { Desk } from '../../desk'
import { isRecord, recordsOf, textOf, wholeOf, wholesOf, type JsonRecord } from '../../input'
import type { User } from '../../tables/people'
import type { Ticket } from '../../tables/ticket'
import { isAssignable } from '../../people/agent-kinds'
import { findOrCreateUser } from '../../people/create-user'
import type { TicketChanges } from '../change'
import type { Problems } from '../../http/problems'

/** Requester, organization, assignee, group, CCs and followers of a ticket body. `before` is undefined for a new ticket. */
export function readPeople(
  desk: Desk,
  actor: User,
  input: JsonRecord,
  before: Ticket | undefined,
  problems: Problems
): TicketChanges {
  const requester = readRequester(desk, input, problems)
  const changes: TicketChanges = {
    ...(requester ? { requester_id: requester.id } : {}),
    ...readAssignment(desk, input, problems)
  }
  const owner = requester ?? desk.tables.users.get(before?.requester_id) ?? actor
  const organization = readOrganization(desk, input, owner, problems)
  const moved = owner.id !== before?.requester_id
  if (organization !== undefined) changes.organization_id = organization
  else if (moved) changes.organization_id = owner.organization_id
  return { ...changes, ...readWatchers(desk, input, before, owner.id, problems) }
}

function readRequester(desk: Desk, input: JsonRecord, problems: Problems): User | undefined {
  const given = input['requester']
  if (isRecord(given) && textOf(given['email'])) return unlessSuspended(findOrCreateUser(desk, given), problems)
  if (input['requester_id'] === undefined || input['requester_id'] === null) return undefined
  const text = textOf(input['requester_id']) ?? ''
  const user = text.includes('@')
    ? desk.tables.users.first({ email: text.toLowerCase() })
    : desk.tables.users.get(wholeOf(text))
  if (!user?.active) problems.add('requester', 'Requester: is invalid')
  return user && unlessSuspended(user, problems)
}

/** Nobody asks in the name of a suspended person. As recorded: https://github.com/mozilla/sumo/issues/2670 */
function unlessSuspended(user: User, problems: Problems): User {
  if (user.suspended) problems.add('requester', `Requester: ${user.name} is suspended.`, 'UserSuspended')
  return user
}

/** An organization has to be one of the requester's. */
function readOrganization(desk: Desk, input: JsonRecord, owner: User, problems: Problems): number | null | undefined {
  const given = input['organization_id']
  if (given === undefined) return undefined
  if (given === null) return null
  const id = wholeOf(given)
  const member = desk.tables.organizationMemberships.first({ user_id: owner.id, organization_id: id ?? 0 })
  if (member) return member.organization_id
  problems.add('organization', 'Organization: the requester does not belong to this organization')
  return undefined
}

function readAssignment(desk: Desk, input: JsonRecord, problems: Problems): TicketChanges {
  const changes: TicketChanges = {}
  const email = textOf(input['assignee_email'])
  if ('assignee_id' in input || email) {
    const agent = email
      ? desk.tables.users.first({ email: email.toLowerCase() })
      : desk.tables.users.get(wholeOf(input['assignee_id']))
    const nobody = !email && (input['assignee_id'] === null || input['assignee_id'] === '')
    if (nobody) changes.assignee_id = null
    else if (agent && isAssignable(agent)) changes.assignee_id = agent.id
    else problems.add('assignee', 'Assignee: is invalid')
  }
  if ('group_id' in input) {
    const group = desk.tables.groups.get(wholeOf(input['group_id']))
    if (input['group_id'] === null || input['group_id'] === '') changes.group_id = null
    else if (group && !group.deleted) changes.group_id = group.id
    else problems.add('group', 'Group: is invalid')
  }
  checkMembership(desk, changes, problems)
  return changes
}

function checkMembership(desk: Desk, changes: TicketChanges, problems: Problems): void {
  const { assignee_id, group_id } = changes
  if (!assignee_id || !group_id) return
  if (!desk.tables.groupMemberships.first({ user_id: assignee_id, group_id }))
    problems.add('assignee', 'Assignee: is not a member of the group')
}

/**
 * CCs and followers. Of collaborators the end users become CCs and the agents followers. The requester is never in CC of
 * their own ticket. https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/
 */
function readWatchers(
  desk: Desk,
  input: JsonRecord,
  before: Ticket | undefined,
  requesterId: number,
  problems: Problems
): Pick<TicketChanges, 'email_cc_ids' | 'follower_ids'> {
  const changes: Pick<TicketChanges, 'email_cc_ids' | 'follower_ids'> = {}
  const held = { ccs: before?.email_cc_ids ?? [], followers: before?.follower_ids ?? [] }
  const isAgent = (id: number) => (desk.tables.users.get(id)?.role ?? 'end-user') !== 'end-user'
  const isClient = (id: number) => !isAgent(id)
  const people = watcherReader(desk, problems)
  const { replaced, added } = collaborators(people, input)
  const ccs = amend(
    people,
    [...(replaced?.filter(isClient) ?? held.ccs), ...added.filter(isClient)],
    input['email_ccs']
  )
  const kept = [...new Set(ccs)].filter(id => id !== requesterId && desk.tables.users.get(id)?.active)
  if (kept.join() !== held.ccs.join()) changes.email_cc_ids = kept
  const watching = [...(replaced?.filter(isAgent) ?? held.followers), ...added.filter(isAgent)]
  const followers = [...new Set(amend(people, watching, input['followers']).filter(isAgent))]
  if (followers.join() !== held.followers.join()) changes.follower_ids = followers
  return changes
}

/** Whom a body names as collaborators: instead of those before, and beside them. */
function collaborators(people: Watchers, input: JsonRecord): { replaced: number[] | undefined; added: number[] } {
  const { collaborator_ids: ids, collaborators: list, additional_collaborators: more } = input
  const named = ids === undefined ? undefined : wholesOf(ids).flatMap(people)
  return {
    replaced: Array.isArray(list) ? list.flatMap(people) : named,
    added: Array.isArray(more) ? more.flatMap(people) : []
  }
}

/** `[{user_id | user_email, user_name, action: put|delete}]` on a list of ids. */
function amend(people: Watchers, ids: number[], given: unknown): number[] {
  let result = ids
  for (const item of recordsOf(given)) {
    const who = item['user_id'] ?? (item['user_email'] ? { email: item['user_email'], name: item['user_name'] } : null)
    const found = people(who)
    result = item['action'] === 'delete' ? result.filter(id => !found.includes(id)) : [...result, ...found]
  }
  return result
}

type Watchers = (who: unknown) => number[]

/** Somebody by id, by e-mail, or by an object that holds one; a stranger's address makes a person of it. */
const watcherReader =
  (desk: Desk, problems: Problems): Watchers =>
  who => {
    const id = wholeOf(who)
    if (id !== undefined && desk.tables.users.get(id)) return [id]
    const record = isRecord(who) ? who : { email: who }
    if (textOf(record['email'])?.includes('@')) return [findOrCreateUser(desk, record).id]
    problems.add('collaborators', `Collaborators: ${JSON.stringify(who)} is nobody`)
    return []
  }
