/** What the account does beyond single endpoints, and whence that is known. */
interface Behaviour {
  behaviour: string
  /** Address of the page, `OAS <operationId>`, or where replies of live accounts were recorded. */
  source: string
  /** Only recorded replies tell it; the reference is silent or says otherwise. */
  recorded?: true
  /** What the other wire profile does. */
  documented?: string
  /** The test that shows it, below `apps/help-desk/src`. */
  shown: string
}

const support = 'https://support.zendesk.com/hc/en-us/articles'
const reference = 'https://developer.zendesk.com/api-reference'
const live = 'replies of live accounts recorded by public client projects, 2021–25'
const validator = 'https://github.com/zendesk/zendesk_apps_support'
const wire = 'control/wire.test.ts'

export const behaviours: readonly Behaviour[] = [
  // rules
  { behaviour: 'comment_is_public, recipient, ticket_is_public and the schedule conditions have only is; regular expressions only present and not_present, and no action', source: live, recorded: true, shown: 'automation/evaluation/conditions/conditions.test.ts' },
  { behaviour: 'reopens, replies, group_stations, in_business_hours, on_holiday and locale_id are conditions of triggers', source: `${support}/4408893545882`, shown: 'automation/facts/ticket-counts.test.ts' },
  { behaviour: 'requester_role is told by the numbers 0, 2 and 4', source: live, recorded: true, shown: 'automation/evaluation/conditions/conditions.test.ts' },
  { behaviour: 'hours of business are counted by the account’s first schedule and its holidays', source: `${support}/4408842938522`, shown: 'business-hours/business-time.test.ts' },
  { behaviour: 'mails to end users about a ticket that an end user opens leave out title, description and comments', source: `${support}/4408833443226`, shown: 'automation/runs/notify.test.ts' },
  { behaviour: 'dates and the words of status, priority and type are written in the reader’s language', source: `${support}/4408886858138`, shown: 'automation/evaluation/placeholders/placeholders.test.ts' },
  { behaviour: 'the Notification events of audits hold the texts with their placeholders', source: live, recorded: true, shown: 'automation/runs/notify.test.ts' },
  { behaviour: 'an automation may have a single hour condition', source: live, recorded: true, documented: 'needs one on status, type, group, assignee or requester as well', shown: wire },
  // refusals
  { behaviour: 'a ticket is created once for each Idempotency-Key, told by x-idempotency-lookup: miss and hit; the key with other parameters is refused with 400. That it lasts two hours and the words of the refusal are not in the reference', source: `${reference}/ticketing/introduction/#idempotency`, shown: 'routes/tickets/idempotency.test.ts' },
  { behaviour: 'a value of another type than its attribute takes is refused with 400 and the name of the attribute', source: `${reference}/introduction/requests/`, shown: 'http/refusals.test.ts' },
  { behaviour: 'a word in an address where an id stands is refused with 400 and the name of the attribute', source: `${reference}/ticketing/users/profiles_api/profiles_api/`, shown: 'http/refusals.test.ts' },
  { behaviour: 'ids of people, groups, forms, brands, macros and tickets that are not there are refused', source: `${reference}/introduction/requests/`, shown: 'fields/field-uses.test.ts' },
  { behaviour: 'a field that a form’s condition, a macro or another rule uses is neither switched off nor deleted; it leaves a form after its condition, not with it', source: `${support}/4408836460698`, shown: 'fields/field-uses.test.ts' },
  { behaviour: 'an app package is refused for incomplete webhooks and custom objects, http targets, two channel integrations, and marketing with what apps run by', source: validator, shown: 'apps/validation/validate-app.test.ts' },
  { behaviour: 'a parameter without a translation is no mistake of a package', source: validator, shown: 'apps/validation/validate-app.test.ts' },
  { behaviour: '100 updates of tickets a minute for the whole account, beside 30 in ten minutes by one person of one ticket', source: `${reference}/introduction/rate-limits/`, shown: 'tickets/update-limit.test.ts' },
  { behaviour: 'cursors of an export end after an hour', source: 'OAS ExportSearchResults', shown: 'http/pagination.test.ts' },
  { behaviour: 'hours of a schedule go by quarters and are an hour long at least', source: `${support}/4408842938522`, shown: 'routes/service/service.test.ts' },
  { behaviour: 'more than 1,024 bytes of custom metadata are refused, and an update that changes nothing keeps none', source: 'https://developer.zendesk.com/documentation/ticketing/managing-tickets/creating-and-updating-tickets/#setting-metadata', shown: 'routes/tickets/audits.test.ts' },
  // forms, people and mails
  { behaviour: 'conditions of a form show and require fields in the workspace; the API holds agents to them when a ticket is solved, and end users when they ask', source: `${support}/4408846008218`, shown: 'routes/tickets/form-conditions.test.ts' },
  { behaviour: 'light agents write notes only, suspended agents do not get in, and agents of groups or organizations open their own tickets only', source: `${support}/4408846501402`, shown: 'routes/people/agent-kinds.test.ts' },
  { behaviour: 'mails of strangers, answers of machines and of suspended people are suspended or marked by flags in metadata', source: `${support}/4408842992538`, shown: 'mail/receive-mail.test.ts' },
  // channels and ends of tickets
  { behaviour: 'messages of a conversation are events of its log and no comments; WhatsApp takes replies for 24 hours', source: `${support}/4408829291162`, shown: 'messaging/messaging.test.ts' },
  { behaviour: 'a merge closes its sources with the tag closed_by_merge and tells on both tickets, by the rel of via', source: `${support}/4408882445594`, shown: 'routes/tickets/lifecycle.test.ts' },
  { behaviour: 'deleted tickets are kept 30 days, and schedules delete by their conditions', source: `${support}/4408834005530`, shown: 'routes/tickets/lifecycle.test.ts' },
  // answers
  { behaviour: 'new macros and views are answered with 201', source: live, recorded: true, documented: '200, as the OpenAPI file has it', shown: wire },
  { behaviour: 'users/me names an anonymous user, with 200, to a stranger', source: live, recorded: true, documented: '401', shown: wire },
  { behaviour: 'cursor pages that are not empty carry both links', source: live, recorded: true, documented: 'null where there is no such page', shown: 'http/pagination.test.ts' },
  { behaviour: 'alias, details, notes and signature of a new person are null', source: live, recorded: true, documented: 'empty texts, as in the examples', shown: wire },
  { behaviour: 'a view is not counted yet when it is asked about for the first time', source: live, recorded: true, documented: 'always counted', shown: wire },
  { behaviour: 'another type of a ticket field is passed over', source: live, recorded: true, documented: 'refused', shown: wire },
  { behaviour: 'followup_source_ids is on tickets that follow up another only', source: live, recorded: true, documented: 'an empty list', shown: wire },
  { behaviour: 'results of a bulk creation name index, id and account', source: live, recorded: true, documented: 'id, action, status and success', shown: wire },
  { behaviour: 'tags come with meta and links', source: live, recorded: true, documented: 'by pages', shown: wire },
  { behaviour: 'an export takes the type in its query', source: live, recorded: true, documented: 'refused', shown: wire },
  { behaviour: 'a conflict is called DatabaseConflict', source: live, recorded: true, documented: 'Conflict', shown: wire },
  { behaviour: 'records are stamped as 2023-09-26 22:25:10+00:00', source: 'OAS UpsertCustomObjectRecordByExternalIdOrName', recorded: true, documented: 'ISO 8601', shown: wire },
  { behaviour: 'more than 100 tickets in one request are TooManyValues with max_count', source: live, recorded: true, shown: 'routes/tickets/tickets.test.ts' },
  { behaviour: 'a creation’s audit names priority and type also where they are empty, and not whether the ticket is public', source: live, recorded: true, shown: 'routes/tickets/audits.test.ts' },
  { behaviour: 'a new ticket field without a description is described by its title', source: live, recorded: true, shown: 'routes/fields/ticket-fields.test.ts' },
  { behaviour: 'executed views say of each column whether it can filter and sort, and group in descending order unless asked', source: live, recorded: true, shown: 'routes/views/views.test.ts' }
] // prettier-ignore
