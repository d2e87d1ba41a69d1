import { forbidden, notFound } from '../../http/api-error'
import { idParam, includes, readWrapped, requireAgent, type Api, type Call } from '../../http/api'
import { wholesOf } from '../../input'
import { pageOf, rowsOf, type Source } from '../../http/pagination'
import { deleteUser } from '../../people/delete-user'
import { findUsers } from '../../people/find-users'
import { guardDeletion, guardRights } from '../../people/guard-rights'
import { isListed, listedUsers } from '../../people/listed-users'
import { saveUser } from '../../people/save-user'
import type { Desk } from '../../desk'
import type { Where } from '../../store/where'
import type { User } from '../../tables/people'
import { presentUser } from '../../wire/people'
import { sideloadGroups, sideloadOrganizations } from '../../wire/sideload'
import { userShape } from '../../people/people-shapes'

function listUsers(c: Call, source: Source<User>, unasked: 'offset' | 'everything' = 'offset') {
  const desk = c.get('desk')
  const { rows, envelope } = pageOf(c, source, { unasked })
  return c.json({ users: rows.map(user => presentUser(desk, user)), ...sideloads(c, rows), ...envelope })
}

function sideloads(c: Call, users: User[]) {
  const desk = c.get('desk')
  const asked = includes(c)
  const groupIds = () =>
    desk.tables.groupMemberships.find({ where: { user_id: users.map(u => u.id) } }).map(m => m.group_id)
  return {
    ...(asked.has('organizations')
      ? {
          organizations: sideloadOrganizations(
            desk,
            users.map(user => user.organization_id)
          )
        }
      : {}),
    ...(asked.has('groups') ? { groups: sideloadGroups(desk, groupIds()) } : {})
  }
}

/** `role=agent`, or several as `role[]=agent&role[]=admin`. */
function byRole(c: Call): Where {
  return { role: c.req.queries('role[]') ?? c.req.queries('role') }
}

function listed(c: Call, where: Where = {}): User[] {
  return listedUsers(c.get('desk'), { ...byRole(c), ...where })
}

function userOf(c: Call): User {
  const user = c.get('desk').tables.users.get(idParam(c))
  if (!user) throw notFound()
  return user
}

export function userRoutes(api: Api): void {
  api.get('/api/v2/users', c => {
    requireAgent(c)
    return listUsers(c, rowsOf(listed(c, { external_id: c.req.query('external_id') })))
  })
  api.get('/api/v2/users/me', c => c.json({ user: presentUser(c.get('desk'), c.get('actor')) }))
  api.get('/api/v2/users/count', c => {
    requireAgent(c)
    return c.json({ count: { value: listed(c).length, refreshed_at: c.get('desk').clock.stamp() } })
  })
  api.get('/api/v2/users/show_many', c => {
    requireAgent(c)
    const external = c.req.query('external_ids')?.split(',')
    const where = external ? { external_id: external } : { id: wholesOf(c.req.query('ids')) }
    const wanted = c.get('desk').tables.users.find({ where })
    return listUsers(
      c,
      rowsOf(c.req.query('include_deleted') === 'true' ? wanted : wanted.filter(isListed)),
      'everything'
    )
  })
  api.get('/api/v2/users/search', c => {
    requireAgent(c)
    const external_id = c.req.query('external_id')
    const users = external_id
      ? c
          .get('desk')
          .index.read(c.get('desk').tables.users, { external_id })
          .filter(user => user.external_id === external_id && isListed(user))
      : findUsers(c.get('desk'), c.req.query('query') ?? '')
    return listUsers(c, rowsOf(users))
  })
  api.get('/api/v2/users/autocomplete', c => {
    requireAgent(c)
    const name = c.req.query('name') ?? ''
    return listUsers(c, rowsOf(name.length < 2 ? [] : findUsers(c.get('desk'), name)))
  })
  api.get('/api/v2/users/:id{[0-9]+}', c => {
    if (c.get('actor').role === 'end-user' && idParam(c) !== c.get('actor').id) throw forbidden()
    const user = userOf(c)
    return c.json({ user: presentUser(c.get('desk'), user), ...sideloads(c, [user]) })
  })
  writeRoutes(api)
}

function writeRoutes(api: Api): void {
  const save = async (c: Call, before: User | undefined) => {
    const actor = requireAgent(c)
    const input = await readWrapped(c, 'user', userShape)
    guardRights(actor, before, input)
    return presentUser(c.get('desk'), saveUser(c.get('desk'), before, input))
  }
  api.post('/api/v2/users', async c => c.json({ user: await save(c, undefined) }, 201))
  api.post('/api/v2/users/create_or_update', async c => {
    const { email, external_id } = await readWrapped(c, 'user', userShape)
    const { users } = c.get('desk').tables
    const known =
      (typeof external_id === 'string' ? ofExternalId(c.get('desk'), external_id) : undefined) ??
      (typeof email === 'string' ? users.first({ email: email.toLowerCase() }) : undefined)
    return c.json({ user: await save(c, known) }, known ? 200 : 201)
  })
  api.put('/api/v2/users/:id{[0-9]+}', async c => {
    requireAgent(c)
    return c.json({ user: await save(c, userOf(c)) })
  })
  api.delete('/api/v2/users/:id{[0-9]+}', c => {
    const actor = requireAgent(c)
    const user = userOf(c)
    guardDeletion(actor, user)
    return c.json({ user: presentUser(c.get('desk'), deleteUser(c.get('desk'), user)) })
  })
}

/** Whatever its case. OAS CreateOrUpdateUser */
function ofExternalId(desk: Desk, externalId: string): User | undefined {
  const wanted = externalId.toLowerCase()
  const named = desk.tables.users.find({ where: { external_id: { not: null } } })
  return named.find(user => user.external_id?.toLowerCase() === wanted)
}
