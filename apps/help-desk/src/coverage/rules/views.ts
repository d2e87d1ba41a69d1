import type { CoverageRow } from '../row'

const conditions = 'https://developer.zendesk.com/documentation/ticketing/reference-guides/conditions-reference/'

export const viewCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/views', source: 'OAS ListViews' },
  { method: 'GET', path: '/api/v2/views/active', source: 'OAS ListActiveViews' },
  { method: 'GET', path: '/api/v2/views/compact', source: 'OAS ListCompactViews' },
  { method: 'GET', path: '/api/v2/views/count', source: 'OAS CountViews' },
  { method: 'GET', path: '/api/v2/views/search', source: 'OAS SearchViews', note: 'Matches the title only.' },
  { method: 'GET', path: '/api/v2/views/show_many', source: 'OAS ListViewsById' },
  { method: 'GET', path: '/api/v2/views/{id}', source: 'OAS ShowView' },
  {
    method: 'POST',
    path: '/api/v2/views',
    source: `OAS CreateView; ${conditions}`,
    note: 'Column "description" is read back as "subject", as the examples show. Business hours are those of the account’s first schedule; without one such a condition is never met.'
  },
  { method: 'PUT', path: '/api/v2/views/{id}', source: 'OAS UpdateView' },
  { method: 'PUT', path: '/api/v2/views/update_many', source: 'OAS UpdateManyViews' },
  { method: 'DELETE', path: '/api/v2/views/{id}', source: 'OAS DeleteView' },
  { method: 'DELETE', path: '/api/v2/views/destroy_many', source: 'OAS BulkDeleteViews' },
  {
    method: 'GET',
    path: '/api/v2/views/{id}/execute',
    source: 'OAS ExecuteView',
    note: 'Five a minute per view and agent, in real time; results are never cached, and the workspace’s own pages are not counted. Silent on empty values when sorting: first ascending, last descending.'
  },
  {
    method: 'GET',
    path: '/api/v2/views/{id}/tickets',
    source: 'OAS ListTicketsFromView',
    note: 'No limit is documented for it. Tickets closed more than 120 days ago are left out.'
  },
  {
    method: 'GET',
    path: '/api/v2/views/{id}/count',
    source: 'OAS GetViewCount',
    note: 'Always fresh and exact; the limit of 5 a minute holds.'
  },
  { method: 'GET', path: '/api/v2/views/count_many', source: 'OAS GetViewCounts' },
  { method: 'POST', path: '/api/v2/views/preview', source: 'OAS PreviewViews' },
  { method: 'POST', path: '/api/v2/views/preview/count', source: 'OAS PreviewCount' }
]
