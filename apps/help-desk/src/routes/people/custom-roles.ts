import { notFound } from '../../http/api-error'
import { idParam, requireAgent, type Api } from '../../http/api'
import type { Desk } from '../../desk'
import { customRoles, type CustomRole } from '../../people/custom-roles'
import { listedUsers } from '../../people/listed-users'

const born = '2024-01-02T12:00:00Z'

function presentRole(desk: Desk, role: CustomRole) {
  const team_member_count = listedUsers(desk, { role: 'agent' }).filter(one => one.custom_role_id === role.id).length
  return { ...role, team_member_count, created_at: born, updated_at: born }
}

/** The roles an account comes with. OAS ListCustomRoles */
export function customRoleRoutes(api: Api): void {
  api.get('/api/v2/custom_roles', c => {
    requireAgent(c)
    return c.json({ custom_roles: customRoles.map(role => presentRole(c.get('desk'), role)) })
  })
  api.get('/api/v2/custom_roles/:id{[0-9]+}', c => {
    requireAgent(c)
    const role = customRoles.find(one => one.id === idParam(c))
    if (!role) throw notFound()
    return c.json({ custom_role: presentRole(c.get('desk'), role) })
  })
}
