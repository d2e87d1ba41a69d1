import type { CoverageRow } from './row'

export const peopleCoverage: CoverageRow[] = [
  {
    method: 'GET',
    path: '/api/v2/users',
    source: 'OAS ListUsers',
    note: 'without deleted people, who are by id only: undocumented, though OAS ListDeletedUsers lists them apart'
  },
  { method: 'POST', path: '/api/v2/users', source: 'OAS CreateUser' },
  { method: 'GET', path: '/api/v2/users/me', source: 'OAS ShowCurrentUser' },
  { method: 'GET', path: '/api/v2/users/count', source: 'OAS CountUsers' },
  {
    method: 'GET',
    path: '/api/v2/users/show_many',
    source: 'OAS ShowManyUsers',
    note: 'include_deleted as in the reference, "Show Many Users"; the OAS file has no such parameter'
  },
  {
    method: 'GET',
    path: '/api/v2/users/search',
    source: 'OAS SearchUsers',
    note: 'without deleted people, by external_id too: undocumented'
  },
  { method: 'GET', path: '/api/v2/users/autocomplete', source: 'OAS AutocompleteUsers' },
  { method: 'POST', path: '/api/v2/users/create_or_update', source: 'OAS CreateOrUpdateUser' },
  {
    method: 'GET',
    path: '/api/v2/users/{user_id}',
    source: 'OAS ShowUser',
    note: 'a deleted person answers with active false; that this is so until they are deleted for good is undocumented'
  },
  {
    method: 'PUT',
    path: '/api/v2/users/{user_id}',
    source: 'OAS UpdateUser; https://developer.zendesk.com/api-reference/ticketing/users/users/',
    note: 'time_zone is a name of Rails, another one answers 422; iana_time_zone follows from it and is only read. Who becomes an end user leaves all groups, since memberships are of agents (OAS CreateGroupMembership); suspended people keep theirs: both undocumented. Light and restricted agents (custom_role_id, ticket_restriction): https://support.zendesk.com/hc/en-us/articles/4408846501402 and https://support.zendesk.com/hc/en-us/articles/4803993367706; what a light agent may not set is passed over, a ticket out of reach answers 403: both undocumented. Suspended people: https://support.zendesk.com/hc/en-us/articles/4408889293978'
  },
  {
    method: 'DELETE',
    path: '/api/v2/users/{user_id}',
    source: 'OAS DeleteUser',
    note: 'the memberships of groups go with the person and the address is free again, shown as null. Zendesk keeps an account owner, whom nobody deletes; here nobody deletes themselves and no administrator takes their own rights, 403'
  },
  {
    method: 'GET',
    path: '/api/v2/deleted_users',
    source: 'OAS ListDeletedUsers; https://support.zendesk.com/hc/en-us/articles/6062884435866',
    note: 'gone for good 30 days after their deletion'
  },
  { method: 'GET', path: '/api/v2/deleted_users/count', source: 'OAS CountDeletedUsers' },
  { method: 'GET', path: '/api/v2/deleted_users/{deleted_user_id}', source: 'OAS ShowDeletedUser' },
  { method: 'DELETE', path: '/api/v2/deleted_users/{deleted_user_id}', source: 'OAS PermanentlyDeleteUser' },
  {
    method: 'GET',
    path: '/api/v2/custom_roles',
    source: 'OAS ListCustomRoles',
    note: 'the light agent only: own roles cannot be made'
  },
  {
    method: 'GET',
    path: '/api/v2/custom_roles/{custom_role_id}',
    source: 'OAS ShowCustomRoleById'
  },
  { method: 'GET', path: '/api/v2/users/{user_id}/organizations', source: 'OAS ListOrganizations' },
  { method: 'GET', path: '/api/v2/users/{user_id}/groups', source: 'OAS ListGroups' },
  { method: 'GET', path: '/api/v2/users/{user_id}/tickets/requested', source: 'OAS ListTickets' },
  { method: 'GET', path: '/api/v2/users/{user_id}/tickets/assigned', source: 'OAS ListTickets' },
  { method: 'GET', path: '/api/v2/users/{user_id}/tickets/ccd', source: 'OAS ListTickets' },
  {
    method: 'GET',
    path: '/api/v2/users/{user_id}/organization_memberships',
    source: 'OAS ListOrganizationMemberships'
  },
  { method: 'GET', path: '/api/v2/users/{user_id}/group_memberships', source: 'OAS ListGroupMemberships' },
  { method: 'GET', path: '/api/v2/organizations', source: 'OAS ListOrganizations' },
  { method: 'POST', path: '/api/v2/organizations', source: 'OAS CreateOrganization' },
  { method: 'GET', path: '/api/v2/organizations/show_many', source: 'OAS ShowManyOrganizations' },
  { method: 'GET', path: '/api/v2/organizations/search', source: 'OAS SearchOrganizations' },
  { method: 'GET', path: '/api/v2/organizations/autocomplete', source: 'OAS AutocompleteOrganizations' },
  { method: 'GET', path: '/api/v2/organizations/count', source: 'OAS CountOrganizations' },
  { method: 'GET', path: '/api/v2/organizations/{organization_id}', source: 'OAS ShowOrganization' },
  { method: 'PUT', path: '/api/v2/organizations/{organization_id}', source: 'OAS UpdateOrganization' },
  { method: 'DELETE', path: '/api/v2/organizations/{organization_id}', source: 'OAS DeleteOrganization' },
  {
    method: 'GET',
    path: '/api/v2/organizations/{organization_id}/users',
    source: 'OAS ListUsers',
    note: 'without deleted people: undocumented'
  },
  { method: 'GET', path: '/api/v2/organizations/{organization_id}/tickets', source: 'OAS ListTickets' },
  {
    method: 'GET',
    path: '/api/v2/organizations/{organization_id}/organization_memberships',
    source: 'OAS ListOrganizationMemberships'
  },
  { method: 'GET', path: '/api/v2/organization_memberships', source: 'OAS ListOrganizationMemberships' },
  { method: 'POST', path: '/api/v2/organization_memberships', source: 'OAS CreateOrganizationMembership' },
  {
    method: 'GET',
    path: '/api/v2/organization_memberships/{organization_membership_id}',
    source: 'OAS ShowOrganizationMembershipById'
  },
  {
    method: 'DELETE',
    path: '/api/v2/organization_memberships/{organization_membership_id}',
    source: 'OAS DeleteOrganizationMembership'
  },
  { method: 'GET', path: '/api/v2/groups', source: 'OAS ListGroups' },
  { method: 'POST', path: '/api/v2/groups', source: 'OAS CreateGroup' },
  { method: 'GET', path: '/api/v2/groups/assignable', source: 'OAS ListAssignableGroups' },
  { method: 'GET', path: '/api/v2/groups/count', source: 'OAS CountGroups' },
  { method: 'GET', path: '/api/v2/groups/{group_id}', source: 'OAS ShowGroupById' },
  { method: 'PUT', path: '/api/v2/groups/{group_id}', source: 'OAS UpdateGroup' },
  {
    method: 'DELETE',
    path: '/api/v2/groups/{group_id}',
    source: 'OAS DeleteGroup',
    note: 'tickets keep the group and lose their assignee'
  },
  { method: 'GET', path: '/api/v2/groups/{group_id}/users', source: 'OAS ListUsers' },
  { method: 'GET', path: '/api/v2/groups/{group_id}/memberships', source: 'OAS ListGroupMemberships' },
  {
    method: 'GET',
    path: '/api/v2/groups/{group_id}/group_memberships',
    source: 'OAS ListGroupMemberships',
    note: 'an alias of memberships'
  },
  {
    method: 'GET',
    path: '/api/v2/group_memberships',
    source: 'OAS ListGroupMemberships',
    note: 'include=users,groups'
  },
  { method: 'POST', path: '/api/v2/group_memberships', source: 'OAS CreateGroupMembership' },
  {
    method: 'GET',
    path: '/api/v2/group_memberships/assignable',
    source: 'OAS ListAssignableGroupMemberships',
    note: 'without light and suspended agents: undocumented'
  },
  { method: 'GET', path: '/api/v2/group_memberships/{group_membership_id}', source: 'OAS ShowGroupMembershipById' },
  { method: 'DELETE', path: '/api/v2/group_memberships/{group_membership_id}', source: 'OAS DeleteGroupMembership' }
]
