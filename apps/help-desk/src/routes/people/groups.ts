import { invalid, notFound } from '../../http/api-error'
import { idParam, includes, readWrapped, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import type { Desk } from '../../desk'
import { booleanOf, textOf, wholeOf, type JsonRecord } from '../../input'
import { isAssignable } from '../../people/agent-kinds'
import { removeFromGroup } from '../../people/remove-from-group'
import { pageOf, rowsIn, rowsOf } from '../../http/pagination'
import type { Where } from '../../store/where'
import type { Group } from '../../tables/people'
import { presentGroup, presentGroupMembership } from '../../wire/people'
import { listMembers } from './list-members'
import { sideloadGroups, sideloadUsers } from '../../wire/sideload'
import { groupShape, membershipShape } from '../../people/people-shapes'

function groupOf(c: Call): Group {
  const group = c.get('desk').tables.groups.get(idParam(c))
  if (!group || group.deleted) throw notFound()
  return group
}

export function groupRoutes(api: Api): void {
  const list = (c: Call, groups: Group[]) => {
    const { rows, envelope } = pageOf(c, rowsOf(groups.filter(group => !group.deleted)))
    return c.json({ groups: rows.map(group => presentGroup(c.get('desk'), group)), ...envelope })
  }
  for (const path of ['/api/v2/groups', '/api/v2/groups/assignable'])
    api.get(path, c => {
      requireAgent(c)
      return list(c, c.get('desk').tables.groups.find())
    })
  api.get('/api/v2/users/:id{[0-9]+}/groups', c => {
    requireAgent(c)
    const { tables } = c.get('desk')
    const of = tables.groupMemberships.find({ where: { user_id: idParam(c) } })
    return list(c, tables.groups.find({ where: { id: of.map(m => m.group_id) } }))
  })
  api.get('/api/v2/groups/count', c => {
    requireAgent(c)
    const { tables, clock } = c.get('desk')
    return c.json({
      count: { value: tables.groups.find().filter(g => !g.deleted).length, refreshed_at: clock.stamp() }
    })
  })
  api.get('/api/v2/groups/:id{[0-9]+}', c => {
    requireAgent(c)
    return c.json({ group: presentGroup(c.get('desk'), groupOf(c)) })
  })
  api.get('/api/v2/groups/:id{[0-9]+}/users', c => {
    requireAgent(c)
    const { tables } = c.get('desk')
    const members = tables.groupMemberships.find({ where: { group_id: groupOf(c).id } })
    return listMembers(c, members)
  })
  writeRoutes(api)
  membershipRoutes(api)
}

/** @throws 422 for a name that is blank or another group's. */
function nameOf(desk: Desk, input: JsonRecord, before?: Group): string {
  const name = (textOf(input['name']) ?? before?.name ?? '').trim()
  if (name === '') throw invalid('name', 'Name: cannot be blank', 'BlankValue')
  const twins = desk.tables.groups.find({ where: { name } }).filter(group => !group.deleted && group.id !== before?.id)
  if (twins.length > 0) throw invalid('name', 'Name: has already been taken', 'DuplicateValue')
  return name
}

function writeRoutes(api: Api): void {
  api.post('/api/v2/groups', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, 'group', groupShape)
    const name = nameOf(desk, input)
    const now = desk.clock.stamp()
    const group = desk.tables.groups.insert({
      name,
      description: textOf(input['description']) ?? '',
      default: false,
      is_public: booleanOf(input['is_public']) ?? true,
      deleted: false,
      created_at: now,
      updated_at: now
    })
    return c.json({ group: presentGroup(desk, group) }, 201)
  })
  api.put('/api/v2/groups/:id{[0-9]+}', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, 'group', groupShape)
    const before = groupOf(c)
    const isPublic = booleanOf(input['is_public']) ?? before.is_public
    if (isPublic && !before.is_public) throw invalid('is_public', 'Is public: a private group cannot become public')
    const group = desk.tables.groups.update(before.id, {
      name: nameOf(desk, input, before),
      is_public: isPublic,
      description: textOf(input['description']) ?? before.description,
      updated_at: desk.clock.stamp()
    })
    return c.json({ group: presentGroup(desk, group) })
  })
  api.delete('/api/v2/groups/:id{[0-9]+}', c => {
    requireAdmin(c)
    const { tables, clock } = c.get('desk')
    const { id } = groupOf(c)
    for (const m of tables.groupMemberships.find({ where: { group_id: id } })) removeFromGroup(c.get('desk'), m)
    tables.groups.update(id, { deleted: true, updated_at: clock.stamp() })
    return c.body(null, 204)
  })
}

/** Of assignable memberships those of people whom tickets can be given to. */
function memberships(c: Call, path: string, where: Where) {
  const { groupMemberships, users } = c.get('desk').tables
  if (!path.endsWith('/assignable')) return rowsIn(groupMemberships, where)
  const works = (id: number) => {
    const user = users.get(id)
    return user !== undefined && isAssignable(user)
  }
  return rowsOf(groupMemberships.find({ where }).filter(({ user_id }) => works(user_id)))
}

function membershipRoutes(api: Api): void {
  const listed: [string, (id: number) => Where][] = [
    ['/api/v2/group_memberships', () => ({})],
    ['/api/v2/group_memberships/assignable', () => ({})],
    ['/api/v2/users/:id{[0-9]+}/group_memberships', id => ({ user_id: id })],
    ['/api/v2/groups/:id{[0-9]+}/memberships', id => ({ group_id: id })],
    ['/api/v2/groups/:id{[0-9]+}/group_memberships', id => ({ group_id: id })]
  ]
  for (const [path, where] of listed)
    api.get(path, c => {
      requireAgent(c)
      const desk = c.get('desk')
      const { rows, envelope } = pageOf(c, memberships(c, path, where(idParam(c))))
      const asked = includes(c)
      return c.json({
        group_memberships: rows.map(row => presentGroupMembership(desk, row)),
        ...(asked.has('users')
          ? {
              users: sideloadUsers(
                desk,
                rows.map(row => row.user_id)
              )
            }
          : {}),
        ...(asked.has('groups')
          ? {
              groups: sideloadGroups(
                desk,
                rows.map(row => row.group_id)
              )
            }
          : {}),
        ...envelope
      })
    })
  api.get('/api/v2/group_memberships/:id{[0-9]+}', c => {
    requireAgent(c)
    const membership = c.get('desk').tables.groupMemberships.get(idParam(c))
    if (!membership) throw notFound()
    return c.json({ group_membership: presentGroupMembership(c.get('desk'), membership) })
  })
  api.post('/api/v2/group_memberships', async c => {
    requireAdmin(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, 'group_membership', membershipShape)
    const user = desk.tables.users.get(wholeOf(input['user_id']))
    const group = desk.tables.groups.get(wholeOf(input['group_id']))
    if (!group || group.deleted || !user?.active || user.role === 'end-user')
      throw invalid('base', 'User and group: must be an agent and a group')
    const first = desk.tables.groupMemberships.count({ user_id: user.id }) === 0
    const now = desk.clock.stamp()
    const made = desk.tables.groupMemberships.insert({
      user_id: user.id,
      group_id: group.id,
      default: first,
      created_at: now,
      updated_at: now
    })
    if (first) desk.tables.users.update(user.id, { default_group_id: group.id })
    return c.json({ group_membership: presentGroupMembership(desk, made) }, 201)
  })
  api.delete('/api/v2/group_memberships/:id{[0-9]+}', c => {
    requireAdmin(c)
    const membership = c.get('desk').tables.groupMemberships.get(idParam(c))
    if (!membership) throw notFound()
    removeFromGroup(c.get('desk'), membership)
    return c.body(null, 204)
  })
}
