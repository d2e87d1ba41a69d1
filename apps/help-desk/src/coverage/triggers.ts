import type { CoverageRow } from './row'

const cycle = 'https://support.zendesk.com/hc/en-us/articles/203662246'

export const triggerCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/triggers', source: 'OAS ListTriggers' },
  { method: 'GET', path: '/api/v2/triggers/active', source: 'OAS ListActiveTriggers' },
  { method: 'GET', path: '/api/v2/triggers/search', source: 'OAS SearchTriggers', note: 'Matches the title only.' },
  { method: 'GET', path: '/api/v2/triggers/definitions', source: 'OAS ListTriggerActionConditionDefinitions' },
  { method: 'GET', path: '/api/v2/triggers/{id}', source: 'OAS GetTrigger' },
  {
    method: 'POST',
    path: '/api/v2/triggers',
    source: `OAS CreateTrigger; ${cycle}`,
    note: 'Placeholders are never suppressed here, although Zendesk suppresses some in mails of triggers on creation. SLA, schedule, webhook, survey and sharing actions do nothing. Days of within_previous/next_n_days count today in.'
  },
  {
    method: 'PUT',
    path: '/api/v2/triggers/{id}',
    source: 'OAS UpdateTrigger',
    note: 'Conditions or actions named alone clear the other array; what is left is then checked like a new trigger.'
  },
  { method: 'PUT', path: '/api/v2/triggers/update_many', source: 'OAS UpdateManyTriggers' },
  {
    method: 'PUT',
    path: '/api/v2/triggers/reorder',
    source: 'OAS ReorderTriggers',
    note: 'Silent on the status of LimitOneCategory: 400. The answer lists all triggers.'
  },
  { method: 'DELETE', path: '/api/v2/triggers/{id}', source: 'OAS DeleteTrigger' },
  { method: 'DELETE', path: '/api/v2/triggers/destroy_many', source: 'OAS DeleteManyTriggers' },
  { method: 'GET', path: '/api/v2/trigger_categories', source: 'OAS ListTriggerCategories' },
  { method: 'GET', path: '/api/v2/trigger_categories/{id}', source: 'OAS ShowTriggerCategoryById' },
  { method: 'POST', path: '/api/v2/trigger_categories', source: 'OAS CreateTriggerCategory' },
  { method: 'PATCH', path: '/api/v2/trigger_categories/{id}', source: 'OAS UpdateTriggerCategory' },
  {
    method: 'DELETE',
    path: '/api/v2/trigger_categories/{id}',
    source: 'OAS DeleteTriggerCategory',
    note: 'Refused while it holds any trigger; the reference speaks of active ones only and is silent on the others.'
  },
  { method: 'POST', path: '/api/v2/trigger_categories/jobs', source: 'OAS BatchOperateTriggerCategories' }
]
