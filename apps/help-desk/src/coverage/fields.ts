import type { CoverageRow } from './row'

export const fieldCoverage: CoverageRow[] = [
  {
    method: 'GET',
    path: '/api/v2/ticket_fields',
    source: 'OAS ListTicketFields',
    note: 'agent_can_edit is read-only in the reference: false here for what /__control/fields locks. Values sent for such a field are passed over: undocumented'
  },
  {
    method: 'POST',
    path: '/api/v2/ticket_fields',
    source: 'OAS CreateTicketField',
    note: 'texts of validation errors are undocumented'
  },
  { method: 'GET', path: '/api/v2/ticket_fields/count', source: 'OAS CountTicketFields' },
  { method: 'PUT', path: '/api/v2/ticket_fields/reorder', source: 'OAS ReorderTicketFields' },
  { method: 'GET', path: '/api/v2/ticket_fields/{ticket_field_id}', source: 'OAS ShowTicketfield', note: 'to end users 404 for one that the portal does not show: undocumented' },
  {
    method: 'PUT',
    path: '/api/v2/ticket_fields/{ticket_field_id}',
    source: 'OAS UpdateTicketField',
    note: 'options left out are erased from tickets and macros at once, without an audit; sub_type_id of the status field switches On-hold, as tickets.status_hold does'
  },
  { method: 'DELETE', path: '/api/v2/ticket_fields/{ticket_field_id}', source: 'OAS DeleteTicketField' },
  { method: 'GET', path: '/api/v2/ticket_fields/{ticket_field_id}/options', source: 'OAS ListTicketFieldOptions' },
  {
    method: 'POST',
    path: '/api/v2/ticket_fields/{ticket_field_id}/options',
    source: 'OAS CreateOrUpdateTicketFieldOption'
  },
  {
    method: 'GET',
    path: '/api/v2/ticket_fields/{ticket_field_id}/options/{ticket_field_option_id}',
    source: 'OAS ShowTicketFieldOption'
  },
  {
    method: 'DELETE',
    path: '/api/v2/ticket_fields/{ticket_field_id}/options/{ticket_field_option_id}',
    source: 'OAS DeleteTicketFieldOption'
  },
  { method: 'GET', path: '/api/v2/user_fields', source: 'OAS ListUserFields' },
  { method: 'POST', path: '/api/v2/user_fields', source: 'OAS CreateUserField' },
  { method: 'PUT', path: '/api/v2/user_fields/reorder', source: 'OAS ReorderUserField' },
  { method: 'GET', path: '/api/v2/user_fields/{user_field_id}', source: 'OAS ShowUserField' },
  {
    method: 'PUT',
    path: '/api/v2/user_fields/{user_field_id}',
    source: 'OAS UpdateUserField',
    note: 'key and type are refused when they differ'
  },
  { method: 'DELETE', path: '/api/v2/user_fields/{user_field_id}', source: 'OAS DeleteUserField' },
  { method: 'GET', path: '/api/v2/user_fields/{user_field_id}/options', source: 'OAS ListUserFieldOptions' },
  { method: 'GET', path: '/api/v2/organization_fields', source: 'OAS ListOrganizationFields' },
  { method: 'POST', path: '/api/v2/organization_fields', source: 'OAS CreateOrganizationField' },
  { method: 'PUT', path: '/api/v2/organization_fields/reorder', source: 'OAS ReorderOrganizationField' },
  { method: 'GET', path: '/api/v2/organization_fields/{organization_field_id}', source: 'OAS ShowOrganizationField' },
  {
    method: 'PUT',
    path: '/api/v2/organization_fields/{organization_field_id}',
    source: 'OAS UpdateOrganizationField',
    note: 'key and type are refused when they differ'
  },
  {
    method: 'DELETE',
    path: '/api/v2/organization_fields/{organization_field_id}',
    source: 'OAS DeleteOrganizationField'
  },
  {
    method: 'GET',
    path: '/api/v2/organization_fields/{organization_field_id}/options',
    source: 'OAS ListUserFieldOptions'
  },
  { method: 'GET', path: '/api/v2/ticket_forms', source: 'OAS ListTicketForms' },
  {
    method: 'POST',
    path: '/api/v2/ticket_forms',
    source: 'OAS CreateTicketForm; https://support.zendesk.com/hc/en-us/articles/4408846008218',
    note: 'Conditions show and require fields in the workspace, on the statuses they name; a nested condition needs its parent shown, as in https://github.com/zendesk/copenhagen_theme (src/modules/ticket-fields). The API asks on solving only, whatever statuses a condition names: undocumented. Values of hidden fields stay: undocumented'
  },
  { method: 'GET', path: '/api/v2/ticket_forms/show_many', source: 'OAS ShowManyTicketForms' },
  { method: 'PUT', path: '/api/v2/ticket_forms/reorder', source: 'OAS ReorderTicketForms' },
  { method: 'GET', path: '/api/v2/ticket_forms/{ticket_form_id}', source: 'OAS ShowTicketForm', note: 'to end users 404 for one that is not visible to them: undocumented' },
  { method: 'PUT', path: '/api/v2/ticket_forms/{ticket_form_id}', source: 'OAS UpdateTicketForm' },
  { method: 'DELETE', path: '/api/v2/ticket_forms/{ticket_form_id}', source: 'OAS DeleteTicketForm' }
]
