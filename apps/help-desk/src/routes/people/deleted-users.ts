import { forbidden, notFound } from '../../http/api-error'
import { idParam, requireAgent, urlOf, type Api, type Call } from '../../http/api'
import type { Desk } from '../../desk'
import { pageOf, rowsOf } from '../../http/pagination'
import { isListed } from '../../people/listed-users'
import { isPurged, purgeUser } from '../../people/purge-user'
import type { User } from '../../tables/people'
import { presentUser } from '../../wire/people'

const kept = [
  'id',
  'name',
  'created_at',
  'updated_at',
  'time_zone',
  'phone',
  'shared_phone_number',
  'photo',
  'locale_id',
  'locale',
  'organization_id',
  'role',
  'active'
]

function present(desk: Desk, user: User): Record<string, unknown> {
  const all = presentUser(desk, user)
  const url = urlOf(desk, `deleted_users/${user.id}`)
  return { ...Object.fromEntries(kept.map(name => [name, all[name]])), url, email: user.former_email ?? null }
}

const deleted = (desk: Desk): User[] => desk.tables.users.find().filter(user => !isListed(user))

function foundIn(c: Call): User {
  const user = c.get('desk').tables.users.get(idParam(c))
  if (!user || isListed(user) || isPurged(user)) throw notFound()
  return user
}

export function deletedUserRoutes(api: Api): void {
  api.get('/api/v2/deleted_users', c => {
    requireAgent(c)
    const desk = c.get('desk')
    const { rows, envelope } = pageOf(c, rowsOf(deleted(desk)))
    return c.json({ deleted_users: rows.map(user => present(desk, user)), ...envelope })
  })
  api.get('/api/v2/deleted_users/count', c => {
    requireAgent(c)
    const desk = c.get('desk')
    return c.json({ count: { value: deleted(desk).length, refreshed_at: desk.clock.stamp() } })
  })
  api.get('/api/v2/deleted_users/:id{[0-9]+}', c => {
    requireAgent(c)
    return c.json({ deleted_user: present(c.get('desk'), foundIn(c)) })
  })
  api.delete('/api/v2/deleted_users/:id{[0-9]+}', c => {
    const actor = requireAgent(c)
    const desk = c.get('desk')
    const user = foundIn(c)
    if (actor.role !== 'admin' && user.role !== 'end-user') throw forbidden()
    const before = present(desk, user)
    purgeUser(desk, user)
    return c.json({ deleted_user: before })
  })
}
