import type { CoverageRow } from './row'
import { fieldCoverage } from './fields'
import { peopleCoverage } from './people'
import { requestCoverage } from './requests'

const settingMetadata =
  'https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/#setting-metadata'
/** The figures are from a former edition of the page, of which only copies are left; it does not say what is answered. */
const metadataLimit =
  'custom metadata of more than 1,024 bytes of JSON is refused: about 1 KB by the page, the exact limit and the answer are undocumented, here 422 RecordInvalid on metadata'

export const coreCoverage: CoverageRow[] = [
  {
    method: 'GET',
    path: '/api/v2/tickets',
    source: 'OAS ListTickets',
    note: 'external_id as in the reference; the order of pages is by id, which is undocumented. Sideloads slas and metric_events sit inside each ticket; of a paused target breach_at is null. Silent on how the time left is rounded: as recorded, to the nearest of its largest unit'
  },
  {
    method: 'POST',
    path: '/api/v2/tickets',
    source: `OAS CreateTicket; ${settingMetadata}`,
    note: `${metadataLimit}; what follow-ups inherit: https://support.zendesk.com/hc/en-us/articles/8421655952026. followup_source_ids is an addition beside via.source.from.ticket_id`
  },
  { method: 'GET', path: '/api/v2/tickets/count', source: 'OAS CountTickets' },
  { method: 'GET', path: '/api/v2/tickets/show_many', source: 'OAS TicketsShowMany' },
  { method: 'POST', path: '/api/v2/tickets/create_many', source: 'OAS TicketsCreateMany', note: `per ticket: ${metadataLimit}` },
  { method: 'PUT', path: '/api/v2/tickets/update_many', source: 'OAS TicketsUpdateMany', note: `per ticket: ${metadataLimit}` },
  { method: 'DELETE', path: '/api/v2/tickets/destroy_many', source: 'OAS BulkDeleteTickets' },
  {
    method: 'GET',
    path: '/api/v2/custom_statuses',
    source: 'OAS ListCustomStatuses; https://developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses/',
    note: 'The default one of each category has the Portuguese name of the category until another is chosen; end users read On-hold as open: https://support.zendesk.com/hc/en-us/articles/4408889282458. Silent on a status that no form is said of: every form offers it, as every form does a default one. Dynamic content in labels is shown as written. Silent on a ticket sent with a status and a custom status of another category: the custom status wins; on an inactive or unknown one: 422; and on a status that the ticket has already: the custom status stays.'
  },
  { method: 'GET', path: '/api/v2/custom_statuses/{custom_status_id}', source: 'OAS ShowCustomStatus' },
  {
    method: 'PUT',
    path: '/api/v2/custom_status/default',
    source: 'OAS BulkUpdateDefaultCustomStatus',
    note: 'Silent on refusals: an unknown or inactive status, none, or two of a category, 422 and nothing is changed. Tickets keep the status they have.'
  },
  { method: 'GET', path: '/api/v2/ticket_form_statuses', source: 'OAS ListTicketFormStatuses' },
  { method: 'GET', path: '/api/v2/ticket_form_statuses/show_many', source: 'OAS ShowManyTicketFormStatuses' },
  {
    method: 'POST',
    path: '/api/v2/custom_statuses/{custom_status_id}/ticket_form_statuses',
    source: 'OAS CreateTicketFormStatusesForCustomStatus',
    note: 'A link that is there already is answered as it is; the file lets an answer hold one, its text says one or many'
  },
  { method: 'GET', path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses', source: 'OAS TicketFormTicketFormStatuses' },
  { method: 'POST', path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses', source: 'OAS CreateTicketFormStatuses' },
  {
    method: 'PUT',
    path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses',
    source: 'OAS UpdateTicketFormStatuses',
    note: 'Silent on what is answered: all links of the form'
  },
  { method: 'DELETE', path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses', source: 'OAS DeleteTicketFormStatuses' },
  {
    method: 'PUT',
    path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses/{ticket_form_status_id}',
    source: 'OAS UpdateTicketFormStatusById',
    note: 'The first entry is of the link in the address, as its answer and its name have it; others are added'
  },
  {
    method: 'DELETE',
    path: '/api/v2/ticket_forms/{ticket_form_id}/ticket_form_statuses/{ticket_form_status_id}',
    source: 'OAS DeleteTicketFormStatusById'
  },
  {
    method: 'POST',
    path: '/api/v2/custom_statuses',
    source: 'OAS CreateCustomStatus',
    note: 'Silent on refusals: without a label or with an unknown category, a label over 48 characters, over 100 of a category or 300 in all, 422.'
  },
  {
    method: 'PUT',
    path: '/api/v2/custom_statuses/{custom_status_id}',
    source: 'OAS UpdateCustomStatus',
    note: 'Silent on a default one that is to be deactivated: 422. Tickets keep a status that was deactivated.'
  },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}', source: 'OAS ShowTicket' },
  {
    method: 'PUT',
    path: '/api/v2/tickets/{ticket_id}',
    source: `OAS UpdateTicket; ${settingMetadata}`,
    note: `${metadataLimit}; an update that changes nothing, metadata or a macro's reference alone among them, writes no audit, keeps no metadata and leaves updated_at; its answer has no audit then, which the reference allows (audit is not a required property) but does not say; a Submit in the workspace carries no metadata, as no path of the framework does; system rules (reopening, closed tickets, solver becomes assignee): https://support.zendesk.com/hc/en-us/articles/4408894213018. What is missing on solving is recorded: details.base names field and type (FieldTagger) with error null. The text of the 409 and of "closed prevents ticket update" is undocumented; 30 updates in 10 minutes per person and ticket, counted in real time, failed ones too; update_many is not counted`
  },
  {
    method: 'DELETE',
    path: '/api/v2/tickets/{ticket_id}',
    source: 'OAS DeleteTicket',
    note: 'out of sight for 30 days, then gone for good'
  },
  { method: 'GET', path: '/api/v2/deleted_tickets', source: 'OAS ListDeletedTickets; https://support.zendesk.com/hc/en-us/articles/4408834005530', note: 'ten a minute as documented, in real time' },
  { method: 'PUT', path: '/api/v2/deleted_tickets/{ticket_id}/restore', source: 'OAS RestoreDeletedTicket', note: 'no audit of it: undocumented' },
  { method: 'PUT', path: '/api/v2/deleted_tickets/restore_many', source: 'OAS BulkRestoreDeletedTickets' },
  { method: 'DELETE', path: '/api/v2/deleted_tickets/{ticket_id}', source: 'OAS DeleteTicketPermanently' },
  { method: 'DELETE', path: '/api/v2/deleted_tickets/destroy_many', source: 'OAS BulkPermanentlyDeleteTickets' },
  { method: 'PUT', path: '/api/v2/tickets/{ticket_id}/mark_as_spam', source: 'OAS MarkTicketAsSpamAndSuspendRequester' },
  { method: 'PUT', path: '/api/v2/tickets/mark_many_as_spam', source: 'OAS MarkManyTicketsAsSpam' },
  {
    method: 'POST',
    path: '/api/v2/tickets/{ticket_id}/merge',
    source: 'OAS MergeTicketsIntoTargetTicket',
    note: 'closing tag closed_by_merge and requesters joining the CCs are from https://support.zendesk.com/hc/en-us/articles/4408882445594. Comments are those sent: the workspace proposes Zendesk’s own words, as recorded in English (This request was closed and merged into request #2 "Subject".), in Portuguese and Spanish as we translate them; without them nothing names the target. via.source.rel is merge on both sides, and its from holds ticket_ids on the target: undocumented'
  },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/collaborators', source: 'OAS ListTicketCollaborators' },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/email_ccs', source: 'OAS ListTicketEmailCCs' },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/followers', source: 'OAS ListTicketFollowers' },
  {
    method: 'GET',
    path: '/api/v2/tickets/{ticket_id}/comments',
    source: 'OAS ListTicketComments',
    note: 'comments have one text: plain_body equals body'
  },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/comments/count', source: 'OAS CountTicketComments' },
  {
    method: 'GET',
    path: '/api/v2/tickets/{ticket_id}/conversation_log',
    source: 'https://developer.zendesk.com/api-reference/ticketing/tickets/conversation_log/',
    note: 'Messages arrive by POST /__control/messages and are no comments: https://support.zendesk.com/hc/en-us/articles/4408843683226; agents write them in the workspace only. Their text is in ChatStartedEvent.history of the first audit too, as in https://github.com/facetoe/zenpy/issues/663. WhatsApp takes free replies for 24 hours: https://support.zendesk.com/hc/en-us/articles/4408829291162. Silent on the inner fields of content and metadata: text, html, and delivered for what WhatsApp did not take. The first comment of such a ticket is its title: undocumented'
  },
  {
    method: 'GET',
    path: '/api/v2/tickets/{ticket_id}/audits',
    source: 'OAS ListAuditsForTicket',
    note: 'oldest first; metadata.custom as it was sent; metadata.flags, flags_options and trusted as recorded: 11 where somebody writes in the name of somebody else, 2 for a mail of somebody who has no part in the conversation, 0 for one whose sender is not vouched for (the last one is undocumented); values of Change events as text, checkboxes as 1 and 0: undocumented. A checkbox never ticked and one unticked are equal, and so are the same options in another order: undocumented'
  },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/audits/{ticket_audit_id}', source: 'OAS ShowTicketAudit' },
  { method: 'GET', path: '/api/v2/tickets/{ticket_id}/tags', source: 'OAS ListResourceTags' },
  { method: 'POST', path: '/api/v2/tickets/{ticket_id}/tags', source: 'OAS SetTagsTicket' },
  { method: 'PUT', path: '/api/v2/tickets/{ticket_id}/tags', source: 'OAS PutTagsTicket' },
  { method: 'DELETE', path: '/api/v2/tickets/{ticket_id}/tags', source: 'OAS DeleteTagsTicket' },
  { method: 'GET', path: '/api/v2/tags', source: 'OAS ListTags' },
  { method: 'GET', path: '/api/v2/autocomplete/tags', source: 'OAS AutocompleteTags' },
  {
    method: 'POST',
    path: '/api/v2/requests',
    source: 'OAS CreateRequest; https://support.zendesk.com/hc/en-us/articles/4408846008218',
    note: `signed-in people only; what the form requires of end users, by a condition too, is asked for, and its text is undocumented; fields that are not visible and editable in the portal are passed over, and a form that end users do not see is refused: undocumented; ${metadataLimit}`
  },
  ...requestCoverage,
  {
    method: 'GET',
    path: '/api/v2/suspended_tickets',
    source: 'OAS ListSuspendedTickets; https://developer.zendesk.com/documentation/ticketing/reference-guides/suspensions-reference/',
    note: 'Mails arrive by POST /__control/mails. What is let in, and heard by agents only: https://support.zendesk.com/hc/en-us/articles/4408842992538; causes left out: spam, loops, allowlists, sign-up. The number of the cause "User is suspended" could not be read and is left out. Gone after 14 days'
  },
  { method: 'GET', path: '/api/v2/suspended_tickets/{id}', source: 'OAS ShowSuspendedTickets', note: 'under suspended_tickets, as the example has it' },
  { method: 'DELETE', path: '/api/v2/suspended_tickets/{id}', source: 'OAS DeleteSuspendedTicket' },
  { method: 'DELETE', path: '/api/v2/suspended_tickets/destroy_many', source: 'OAS DeleteSuspendedTickets' },
  { method: 'PUT', path: '/api/v2/suspended_tickets/{id}/recover', source: 'OAS RecoverSuspendedTicket', note: 'no recovery event in the audit' },
  { method: 'PUT', path: '/api/v2/suspended_tickets/recover_many', source: 'OAS RecoverSuspendedTickets' },
  {
    method: 'GET',
    path: '/api/v2/search',
    source: 'OAS ListSearchResults',
    note: 'order without sort_by is by relevance there, newest first here; dates without a time zone count as UTC'
  },
  { method: 'GET', path: '/api/v2/search/count', source: 'OAS CountSearchResults' },
  { method: 'GET', path: '/api/v2/search/export', source: 'OAS ExportSearchResults', note: '100 a minute; cursors end after an hour' },
  { method: 'GET', path: '/api/v2/job_statuses', source: 'OAS ListJobStatuses' },
  { method: 'GET', path: '/api/v2/job_statuses/show_many', source: 'OAS ShowManyJobStatuses' },
  { method: 'GET', path: '/api/v2/job_statuses/{job_status_id}', source: 'OAS ShowJobStatus' },
  {
    method: 'GET',
    path: '/api/v2/account/settings',
    source: 'OAS ShowAccountSettings',
    note: 'the groups clients read; localization.time_zone and iana_time_zone as https://developer.zendesk.com/api-reference/ticketing/account-configuration/account_settings/ names them'
  },
  {
    method: 'PUT',
    path: '/api/v2/account/settings',
    source: 'OAS UpdateAccountSettings; https://support.zendesk.com/hc/en-us/articles/4408889282458',
    note: 'tickets.status_hold only, which switches On-hold; other settings stay as they are. On-hold is on from the start, unlike in a new account. Off, a ticket that is put on hold answers 422, rules pass the action over, statuses of the category are inactive, and tickets that are on hold stay it: all undocumented.'
  },
  { method: 'GET', path: '/api/v2/locales', source: 'OAS ListLocales' },
  { method: 'GET', path: '/api/v2/locales/agent', source: 'OAS ListLocalesForAgent' },
  { method: 'GET', path: '/api/v2/locales/public', source: 'OAS ListAvailablePublicLocales' },
  { method: 'GET', path: '/api/v2/locales/current', source: 'OAS ShowCurrentLocale' },
  { method: 'GET', path: '/api/v2/locales/{locale_id}', source: 'OAS ShowLocaleById' },
  {
    method: 'POST',
    path: '/oauth/tokens',
    source: 'https://developer.zendesk.com/api-reference/ticketing/oauth/grant_type_tokens/',
    note: 'client_credentials only; acts as the first admin'
  },
  ...peopleCoverage,
  ...fieldCoverage
]
