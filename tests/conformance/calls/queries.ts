/** What a reading needs beside its path. */
const queries: Readonly<Record<string, (id: (name: string) => string) => string>> = {
  '/api/v2/search': () => '?query=type:ticket%20status:open',
  '/api/v2/search/count': () => '?query=status:open',
  '/api/v2/search/export': () => '?query=status:open&filter[type]=ticket',
  '/api/v2/requests/search': () => '?query=nota',
  '/api/v2/tickets/show_many': id => `?ids=${id('ticket_id')}`,
  '/api/v2/users/show_many': id => `?ids=${id('user_id')}`,
  '/api/v2/users/search': () => '?query=carla',
  '/api/v2/users/autocomplete': () => '?name=carla',
  '/api/v2/organizations/show_many': id => `?ids=${id('organization_id')}`,
  '/api/v2/organizations/search': () => '?external_id=cli-aurora',
  '/api/v2/organizations/autocomplete': () => '?name=ind',
  '/api/v2/ticket_forms/show_many': id => `?ids=${id('ticket_form_id')}`,
  '/api/v2/ticket_form_statuses/show_many': id => `?ids=${id('ticket_form_status_id')}`,
  '/api/v2/job_statuses/show_many': id => `?ids=${id('job_status_id')}`,
  '/api/v2/autocomplete/tags': () => '?name=x',
  '/api/v2/custom_objects/{key}/records/autocomplete': () => '?name=um',
  '/api/v2/custom_objects/{key}/records/search': () => '?query=um',
  '/api/v2/macros/search': () => '?query=M',
  '/api/v2/triggers/search': () => '?query=T',
  '/api/v2/automations/search': () => '?query=A',
  '/api/v2/views/search': () => '?query=V',
  '/api/v2/views/count_many': id => `?ids=${id('views/')}`,
  '/api/v2/views/show_many': id => `?ids=${id('views/')}`,
  '/api/v2/help_center/articles/search': () => '?query=nota',
  '/api/v2/users': () => '?page[size]=5',
  '/api/v2/incremental/ticket_metric_events': () => '?start_time=0',
  '/api/v2/tickets': () => '?page[size]=5&include=users,groups,organizations,comment_count,slas,metric_events'
}

export const queryOf = (row: string, known: ReadonlyMap<string, string>): string =>
  queries[row]?.(name => known.get(name) ?? '0') ?? ''
