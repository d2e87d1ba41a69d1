import type { Walk } from './walk'
import { inner, keep } from './kept'

export async function peopleWrites(walk: Walk): Promise<() => Promise<void>> {
  const { account, call, known } = walk
  const organization = { name: 'Nova', external_id: 'nova', tags: ['a'], domain_names: ['nova.example'], notes: 'n' }
  keep(walk, await call('POST /api/v2/organizations', { body: { organization } }), 'organization', 'organization_id')
  await call('PUT /api/v2/organizations/{organization_id}', { body: { organization: { details: 'd' } } })
  const user = { name: 'Zeca', email: 'zeca@nova.example', tags: ['b'], phone: '+5511999', user_fields: {} }
  keep(walk, await call('POST /api/v2/users', { body: { user } }), 'user', 'user_id')
  await call('PUT /api/v2/users/{user_id}', { body: { user: { notes: 'n', external_id: 'z1', time_zone: 'Lisbon' } } })
  await call('POST /api/v2/users/create_or_update', { body: { user: { email: user.email, name: 'Zeca N.' } } })
  const body = { organization_membership: { user_id: account.userId('carla@aurora.example'), organization_id: Number(known.get('organization_id')) } }
  keep(walk, await call('POST /api/v2/organization_memberships', { body }), 'organization_membership', 'organization_membership_id')
  keep(walk, await call('POST /api/v2/groups', { body: { group: { name: 'Novo', description: 'd' } } }), 'group', 'group_id')
  await call('PUT /api/v2/groups/{group_id}', { body: { group: { name: 'Novíssimo' } } })
  const member = { user_id: account.userId('ana.senior'), group_id: Number(known.get('group_id')) }
  const membership = await call('POST /api/v2/group_memberships', { body: { group_membership: member } })
  keep(walk, membership, 'group_membership', 'group_membership_id')
  const gone = await call('POST /api/v2/users', { body: { user: { name: 'Gil', email: 'gil@nova.example' } } })
  const user_id = inner(gone, 'user')['id']
  await call('DELETE /api/v2/users/{user_id}', { of: { user_id } })
  known.set('deleted_user_id', String(user_id))
  known.set('locale_id', '19')
  const role = account.desk.control && (await account.as('admin')('GET', 'custom_roles'))
  const [first] = (role.body as unknown as { custom_roles: { id: number }[] }).custom_roles
  if (first) known.set('custom_role_id', String(first.id))
  return async () => {
    await call('DELETE /api/v2/deleted_users/{deleted_user_id}')
    await call('DELETE /api/v2/group_memberships/{group_membership_id}')
    await call('DELETE /api/v2/groups/{group_id}')
    await call('DELETE /api/v2/organization_memberships/{organization_membership_id}')
    await call('DELETE /api/v2/organizations/{organization_id}')
  }
} // prettier-ignore
