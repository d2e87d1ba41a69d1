import type { CoverageRow } from '../row'

const running = 'https://support.zendesk.com/hc/en-us/articles/4408832702850'

export const automationCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/automations', source: 'OAS ListAutomations' },
  { method: 'GET', path: '/api/v2/automations/active', source: 'OAS ListActiveAutomations' },
  {
    method: 'GET',
    path: '/api/v2/automations/search',
    source: 'OAS SearchAutomations',
    note: 'Matches the title only.'
  },
  {
    method: 'GET',
    path: '/api/v2/automations/definitions',
    source: 'https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/',
    note: 'Not in the reference; answered in the shape of triggers.'
  },
  { method: 'GET', path: '/api/v2/automations/{id}', source: 'OAS ShowAutomation' },
  {
    method: 'POST',
    path: '/api/v2/automations',
    source: `OAS CreateAutomation; ${running}`,
    note: 'Silent on what nullifies: an action after which one of the all conditions is false, or an hour condition with "is". "is" compares whole hours, the other operators the exact distance. Business hours are those of the account’s first schedule; without one such a condition is never met.'
  },
  { method: 'PUT', path: '/api/v2/automations/{id}', source: 'OAS UpdateAutomation' },
  { method: 'PUT', path: '/api/v2/automations/update_many', source: 'OAS UpdateManyAutomations' },
  { method: 'DELETE', path: '/api/v2/automations/{id}', source: 'OAS DeleteAutomation' },
  { method: 'DELETE', path: '/api/v2/automations/destroy_many', source: 'OAS BulkDeleteAutomations' }
]
