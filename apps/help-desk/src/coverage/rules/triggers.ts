import type { CoverageRow } from '../row'

const cycle = 'https://support.zendesk.com/hc/en-us/articles/203662246'
const suppression = 'https://support.zendesk.com/hc/en-us/articles/4408833443226'
const conditions = 'https://support.zendesk.com/hc/en-us/articles/4408893545882'

export const triggerCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/triggers', source: 'OAS ListTriggers' },
  { method: 'GET', path: '/api/v2/triggers/active', source: 'OAS ListActiveTriggers' },
  { method: 'GET', path: '/api/v2/triggers/search', source: 'OAS SearchTriggers', note: 'Matches the title only.' },
  { method: 'GET', path: '/api/v2/triggers/definitions', source: 'OAS ListTriggerActionConditionDefinitions' },
  { method: 'GET', path: '/api/v2/triggers/{id}', source: 'OAS GetTrigger' },
  {
    method: 'POST',
    path: '/api/v2/triggers',
    source: `OAS CreateTrigger; ${cycle}; ${suppression}; ${conditions}`,
    note: 'Title, description and comments are left out of mails to end users when an end user opens the ticket: the page names who reads and who writes, its further criteria were not readable. Which operators a condition has is recorded: comment_is_public, recipient, ticket_is_public and the schedule conditions have only is, regular expressions only present and not_present. Ids that do not exist are refused with 422; the reference is silent. SLA, webhook, survey and sharing actions do nothing. Days of within_previous/next_n_days count today in.'
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
