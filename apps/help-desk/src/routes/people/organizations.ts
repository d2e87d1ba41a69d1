import { forbidden, invalid, notFound } from '../../http/api-error'
import { idParam, readWrapped, requireAdmin, requireAgent, type Api, type Call } from '../../http/api'
import { wholeOf, wholesOf, type JsonRecord } from '../../input'
import { pageOf, rowsIn, rowsOf, type Source } from '../../http/pagination'
import { addToOrganization } from '../../people/create-user'
import { leaveOrganization } from '../../people/leave-organization'
import { saveOrganization } from '../../people/save-organization'
import { fold } from '../../search/mentions'
import type { Organization, OrganizationMembership, User } from '../../tables/people'
import type { Where } from '../../store/where'
import { presentOrganization, presentOrganizationMembership } from '../../wire/people'
import { listMembers } from './list-members'
import { membershipShape, organizationShape } from '../../people/people-shapes'

function listOrganizations(c: Call, source: Source<Organization>) {
  const { rows, envelope } = pageOf(c, source)
  return c.json({ organizations: rows.map(row => presentOrganization(c.get('desk'), row)), ...envelope })
}

function organizationOf(c: Call): Organization {
  const organization = c.get('desk').tables.organizations.get(idParam(c))
  if (!organization) throw notFound()
  return organization
}

export function organizationRoutes(api: Api): void {
  api.get('/api/v2/organizations', c => {
    requireAgent(c)
    return listOrganizations(c, rowsIn(c.get('desk').tables.organizations))
  })
  api.get('/api/v2/organizations/show_many', c => {
    requireAgent(c)
    const external = c.req.query('external_ids')?.split(',')
    const where: Where = external ? { external_id: external } : { id: wholesOf(c.req.query('ids')) }
    return listOrganizations(c, rowsIn(c.get('desk').tables.organizations, where))
  })
  api.get('/api/v2/organizations/search', c => {
    requireAgent(c)
    const { index, tables } = c.get('desk')
    const [external_id, name] = [c.req.query('external_id'), c.req.query('name')?.toLowerCase()]
    const found = index
      .read(tables.organizations)
      .filter(o => (external_id ? o.external_id === external_id : o.name.toLowerCase() === name))
    return listOrganizations(c, rowsOf(found))
  })
  api.get('/api/v2/organizations/autocomplete', c => {
    requireAgent(c)
    const name = fold(c.req.query('name') ?? '')
    const all = c.get('desk').tables.organizations.find({ orderBy: [{ column: 'name' }] })
    return listOrganizations(c, rowsOf(all.filter(o => name !== '' && fold(o.name).startsWith(name))))
  })
  api.get('/api/v2/organizations/count', c => {
    requireAgent(c)
    const { tables, clock } = c.get('desk')
    return c.json({ count: { value: tables.organizations.count(), refreshed_at: clock.stamp() } })
  })
  api.get('/api/v2/organizations/:id{[0-9]+}', c => {
    requireAgent(c)
    return c.json({ organization: presentOrganization(c.get('desk'), organizationOf(c)) })
  })
  api.get('/api/v2/organizations/:id{[0-9]+}/users', c => {
    requireAgent(c)
    const { tables } = c.get('desk')
    const members = tables.organizationMemberships.find({ where: { organization_id: organizationOf(c).id } })
    return listMembers(c, members)
  })
  api.get('/api/v2/users/:id{[0-9]+}/organizations', c => {
    requireAgent(c)
    const { tables } = c.get('desk')
    const of = tables.organizationMemberships.find({ where: { user_id: idParam(c) } })
    return listOrganizations(c, rowsIn(tables.organizations, { id: of.map(m => m.organization_id) }))
  })
  writeRoutes(api)
  membershipRoutes(api)
}

/** Agents may change the notes of an organization and nothing else. OAS UpdateOrganization */
function guardNotes(c: Call, input: JsonRecord): void {
  if (requireAgent(c).role !== 'admin' && Object.keys(input).some(name => name !== 'notes')) throw forbidden()
}

function writeRoutes(api: Api): void {
  api.post('/api/v2/organizations', async c => {
    requireAdmin(c)
    const saved = saveOrganization(c.get('desk'), undefined, await readWrapped(c, 'organization', organizationShape))
    return c.json({ organization: presentOrganization(c.get('desk'), saved) }, 201)
  })
  api.put('/api/v2/organizations/:id{[0-9]+}', async c => {
    const input = await readWrapped(c, 'organization', organizationShape)
    guardNotes(c, input)
    const saved = saveOrganization(c.get('desk'), organizationOf(c), input)
    return c.json({ organization: presentOrganization(c.get('desk'), saved) })
  })
  api.delete('/api/v2/organizations/:id{[0-9]+}', c => {
    requireAdmin(c)
    const { tables } = c.get('desk')
    const { id } = organizationOf(c)
    for (const member of tables.organizationMemberships.find({ where: { organization_id: id } }))
      leaveOrganization(c.get('desk'), member)
    tables.organizations.delete(id)
    return c.body(null, 204)
  })
}

function membershipRoutes(api: Api): void {
  const list = (c: Call, source: Source<OrganizationMembership>) => {
    const { rows, envelope } = pageOf(c, source)
    const present = (row: OrganizationMembership) => presentOrganizationMembership(c.get('desk'), row)
    return c.json({ organization_memberships: rows.map(present), ...envelope })
  }
  const listed: [string, (id: number) => Where][] = [
    ['/api/v2/organization_memberships', () => ({})],
    ['/api/v2/users/:id{[0-9]+}/organization_memberships', id => ({ user_id: id })],
    ['/api/v2/organizations/:id{[0-9]+}/organization_memberships', id => ({ organization_id: id })]
  ]
  for (const [path, where] of listed)
    api.get(path, c => {
      requireAgent(c)
      return list(c, rowsIn(c.get('desk').tables.organizationMemberships, where(idParam(c))))
    })
  api.post('/api/v2/organization_memberships', async c => {
    requireAgent(c)
    const desk = c.get('desk')
    const input = await readWrapped(c, 'organization_membership', membershipShape)
    const user = desk.tables.users.get(wholeOf(input['user_id']))
    const organization = desk.tables.organizations.get(wholeOf(input['organization_id']))
    if (!user || !organization) throw invalid('base', 'User and organization: must exist')
    guardMember(c, user)
    const made = addToOrganization(desk, user, organization.id)
    return c.json({ organization_membership: presentOrganizationMembership(desk, made) }, 201)
  })
  api.get('/api/v2/organization_memberships/:id{[0-9]+}', c => {
    requireAgent(c)
    const membership = c.get('desk').tables.organizationMemberships.get(idParam(c))
    if (!membership) throw notFound()
    return c.json({ organization_membership: presentOrganizationMembership(c.get('desk'), membership) })
  })
  api.delete('/api/v2/organization_memberships/:id{[0-9]+}', c => {
    const desk = c.get('desk')
    const membership = desk.tables.organizationMemberships.get(idParam(c))
    if (!membership) throw notFound()
    guardMember(c, desk.tables.users.get(membership.user_id))
    desk.transaction(() => leaveOrganization(desk, membership))
    return c.body(null, 204)
  })
}

/** Where colleagues belong is for admins to say. OAS CreateOrganizationMembership */
function guardMember(c: Call, user: User | undefined): void {
  if (requireAgent(c).role !== 'admin' && user && user.role !== 'end-user') throw forbidden()
}
