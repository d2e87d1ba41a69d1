import type { CoverageRow } from './row'

const slas = '/api/v2/slas/policies'
const items = '/api/v2/dynamic_content/items'
const schedules = '/api/v2/business_hours/schedules'
const metrics = 'https://support.zendesk.com/hc/en-us/articles/4408829459866'
const hours = 'https://developer.zendesk.com/api-reference/ticketing/ticket-management/schedules/'

/** SLA policies, schedules and dynamic content. */
export const serviceCoverage: CoverageRow[] = [
  {
    method: 'GET',
    path: slas,
    source: `OAS ListSLAPolicies; ${metrics}; https://support.zendesk.com/hc/en-us/articles/4408885881498`,
    note: 'Measured are all seven metrics of policies, with the settings that are not advanced. The first policy by position whose filter fits is applied on the ticket’s next event, its targets by priority; business hours are those of the account’s first schedule, and all hours without one. Silent on: a ticket solved without an answer ends its reply targets; one an agent makes in private waits for a customer’s first public comment; a comment of the requester counts as a customer’s.'
  },
  {
    method: 'GET',
    path: '/api/v2/incremental/ticket_metric_events',
    source:
      'OAS ListTicketMetricEvents; https://developer.zendesk.com/documentation/ticketing/reference-guides/ticket-metric-event-types-reference',
    note: 'The last minute is left out. Silent on a missing start_time, 400; on update_status when a metric pauses, none; and on breaches that a longer target takes back: deleted. Tickets of before the account measured come with their next event.'
  },
  { method: 'GET', path: `${slas}/{id}`, source: 'OAS ShowSLAPolicy' },
  {
    method: 'POST',
    path: slas,
    source: 'OAS CreateSLAPolicy',
    note: 'Silent on refusals: an unknown field, metric or priority and a metric twice for a priority answer 422. Ids in a filter come back as numbers.'
  },
  { method: 'PUT', path: `${slas}/{id}`, source: 'OAS UpdateSLAPolicy' },
  { method: 'DELETE', path: `${slas}/{id}`, source: 'OAS DeleteSLAPolicy' },
  {
    method: 'GET',
    path: `${slas}/definitions`,
    source: 'OAS RetrieveSLAPolicyFilterDefinitionItems',
    note: 'The values of list fields are left out.'
  },
  {
    method: 'PUT',
    path: `${slas}/reorder`,
    source: 'OAS ReorderSLAPolicies',
    note: 'Silent on a list that is not whole: refused.'
  },
  { method: 'GET', path: schedules, source: hours },
  {
    method: 'POST',
    path: schedules,
    source: hours,
    note: 'Silent on the status of the answer: 201; and on a second schedule below Enterprise: 403.'
  },
  { method: 'GET', path: `${schedules}/{id}`, source: hours },
  { method: 'PUT', path: `${schedules}/{id}`, source: hours },
  { method: 'DELETE', path: `${schedules}/{id}`, source: hours },
  {
    method: 'PUT',
    path: `${schedules}/{id}/workweek`,
    source: `${hours}; https://support.zendesk.com/hc/en-us/articles/4408885881498`,
    note: 'Conditions in business hours and new SLA targets go by it; targets that run keep the instant they are missed at.'
  },
  { method: 'GET', path: `${schedules}/{id}/holidays`, source: hours },
  { method: 'POST', path: `${schedules}/{id}/holidays`, source: hours },
  { method: 'GET', path: `${schedules}/{id}/holidays/{holiday_id}`, source: hours },
  { method: 'PUT', path: `${schedules}/{id}/holidays/{holiday_id}`, source: hours },
  { method: 'DELETE', path: `${schedules}/{id}/holidays/{holiday_id}`, source: hours },
  {
    method: 'GET',
    path: '/api/v2/deletion_schedules',
    source: 'OAS ListDeletionSchedules; https://support.zendesk.com/hc/en-us/articles/6388012977306',
    note: 'Of tickets only; one may be active, as without the data privacy add-on. They run hourly here, within 72 hours there.'
  },
  {
    method: 'POST',
    path: '/api/v2/deletion_schedules',
    source: 'OAS CreateDeletionSchedule',
    note: 'Silent on refusals: without duration_since_last_update, and a second active one, 422. Other conditions are those of rules.'
  },
  { method: 'GET', path: '/api/v2/deletion_schedules/{deletion_schedule_id}', source: 'OAS GetDeletionSchedule' },
  { method: 'PUT', path: '/api/v2/deletion_schedules/{deletion_schedule_id}', source: 'OAS UpdateDeletionSchedule' },
  { method: 'DELETE', path: '/api/v2/deletion_schedules/{deletion_schedule_id}', source: 'OAS DeleteDeletionSchedule' },
  { method: 'GET', path: items, source: 'OAS ListDynamicContents' },
  {
    method: 'POST',
    path: items,
    source: 'OAS CreateDynamicContent',
    note: 'Allowed for agents with permission; here only for admins. The placeholder is the name in lower case with underscores, and stays.'
  },
  { method: 'GET', path: `${items}/{id}`, source: 'OAS ShowDynamicContentItem' },
  { method: 'PUT', path: `${items}/{id}`, source: 'OAS UpdateDynamicContentItem' },
  { method: 'DELETE', path: `${items}/{id}`, source: 'OAS DeleteDynamicContentItem' },
  { method: 'GET', path: `${items}/{id}/variants`, source: 'OAS DynamicContentListVariants' },
  { method: 'POST', path: `${items}/{id}/variants`, source: 'OAS CreateDynamicContentVariant' },
  { method: 'GET', path: `${items}/{id}/variants/{variant_id}`, source: 'OAS ShowDynamicContentVariant' },
  { method: 'PUT', path: `${items}/{id}/variants/{variant_id}`, source: 'OAS UpdateDynamicContentVariant' },
  {
    method: 'DELETE',
    path: `${items}/{id}/variants/{variant_id}`,
    source: 'OAS DeleteDynamicContentVariant',
    note: 'Silent on the default variant: refused.'
  }
]
