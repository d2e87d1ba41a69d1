import type { CoverageRow } from '../row'

const actions = 'https://developer.zendesk.com/documentation/ticketing/reference-guides/actions-reference/'

export const macroCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/macros', source: 'OAS ListMacros' },
  { method: 'GET', path: '/api/v2/macros/active', source: 'OAS ListActiveMacros' },
  { method: 'GET', path: '/api/v2/macros/search', source: 'OAS SearchMacro', note: 'Matches the title only.' },
  {
    method: 'GET',
    path: '/api/v2/macros/categories',
    source: 'OAS ListMacroCategories',
    note: 'Silent on where a category comes from: the part of the title before the first "::".'
  },
  {
    method: 'GET',
    path: '/api/v2/macros/definitions',
    source: 'OAS ListMacroActionDefinitions',
    note: 'Values are names; the example shows numbers for statuses.'
  },
  { method: 'GET', path: '/api/v2/macros/actions', source: 'OAS ListMacrosActions' },
  { method: 'GET', path: '/api/v2/macros/{id}', source: 'OAS ShowMacro' },
  {
    method: 'POST',
    path: '/api/v2/macros',
    source: `OAS CreateMacro; ${actions}`,
    note: 'Silent on option values: a value that is no option of its field is refused, as is an inactive field. Agents may keep personal macros only.'
  },
  { method: 'PUT', path: '/api/v2/macros/{id}', source: 'OAS UpdateMacro' },
  { method: 'PUT', path: '/api/v2/macros/update_many', source: 'OAS UpdateManyMacros' },
  { method: 'DELETE', path: '/api/v2/macros/{id}', source: 'OAS DeleteMacro' },
  { method: 'DELETE', path: '/api/v2/macros/destroy_many', source: 'OAS DeleteManyMacros' },
  {
    method: 'GET',
    path: '/api/v2/macros/{id}/apply',
    source: 'OAS ShowChangesToTicket',
    note: 'The example shows one field object; several fields come as an array. Without a ticket placeholders are empty.'
  },
  {
    method: 'GET',
    path: '/api/v2/tickets/{ticket_id}/macros/{id}/apply',
    source: 'OAS ShowTicketAfterChanges',
    note: 'Silent on a macro that is inactive or acts on an inactive field: 422.'
  }
]
