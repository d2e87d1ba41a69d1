import type { CoverageRow } from './row'

const tool = 'https://github.com/zendesk/zcli'
const manifest = 'https://developer.zendesk.com/documentation/apps/app-developer-guide/manifest/'
const installing = 'https://developer.zendesk.com/api-reference/ticketing/apps/apps/'
const installations = '/api/{product}/apps/installations'
const outside = 'The apps API is not in the OpenAPI file; written from what the command line tool sends and reads.'

export const appCoverage: CoverageRow[] = [
  {
    method: 'POST',
    path: '/api/v2/apps/validate',
    source: `${manifest}; https://rubygems.org/gems/zendesk_apps_support`,
    note: 'What is refused answers 422 with all texts in description. Warnings (secrets, insecure requests, sanitised SVG) are not given.'
  },
  { method: 'POST', path: '/api/v2/apps/uploads', source: tool, note: outside },
  { method: 'POST', path: '/api/apps', source: tool, note: `${outside} Also under /api/v2/apps.` },
  { method: 'POST', path: '/api/v2/apps', source: installing },
  {
    method: 'GET',
    path: '/api/v2/apps/job_statuses/{id}',
    source: tool,
    note: 'A job is done by the time it can be asked for.'
  },
  { method: 'GET', path: '/api/v2/apps', source: installing },
  { method: 'GET', path: '/api/v2/apps/owned', source: installing },
  { method: 'GET', path: '/api/v2/apps/{id}', source: installing },
  { method: 'PUT', path: '/api/v2/apps/{id}', source: tool, note: outside },
  { method: 'DELETE', path: '/api/v2/apps/{id}', source: installing },
  { method: 'GET', path: installations, source: installing, note: 'Settings of secure parameters are left out.' },
  { method: 'GET', path: `${installations}/{id}`, source: installing },
  {
    method: 'POST',
    path: installations,
    source: installing,
    note: 'Requirements are not set up: their job fails and the installation stays off, as when Zendesk cannot meet them.'
  },
  {
    method: 'PUT',
    path: `${installations}/{id}`,
    source: installing,
    note: 'Silent on settings left out: they stay as they were.'
  },
  { method: 'DELETE', path: `${installations}/{id}`, source: installing }
]
