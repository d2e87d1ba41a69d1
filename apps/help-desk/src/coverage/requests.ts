import type { CoverageRow } from './row'

const requests = 'https://developer.zendesk.com/api-reference/ticketing/tickets/ticket-requests/'
/** What a setting of the organization or of the person lets its people see and do. */
const rights = 'https://support.zendesk.com/hc/en-us/articles/4408893451290'

/** What an end user reads and writes: requests, their comments and files. */
export const requestCoverage: CoverageRow[] = [
  { method: 'GET', path: '/api/v2/requests', source: 'OAS ListRequests', note: 'order unless asked otherwise: by id, undocumented' },
  {
    method: 'GET',
    path: '/api/v2/requests/search',
    source: 'OAS SearchRequests',
    note: 'own requests, with cc_id those in copy, with organization_id those of the organization; words are looked for in subject, description and number: undocumented. Cursor pages too, which the reference does not have'
  },
  { method: 'GET', path: '/api/v2/users/{user_id}/requests', source: requests },
  {
    method: 'GET',
    path: '/api/v2/organizations/{organization_id}/requests',
    source: `${requests}; ${rights}`,
    note: '403 to members who may not see them: undocumented answer'
  },
  {
    method: 'GET',
    path: '/api/v2/requests/{request_id}',
    source: `OAS ShowRequest; ${rights}`,
    note: '404 for one the asking person may not see: undocumented. A request on hold has the status hold, which the reference names; the portal and mails call it open'
  },
  {
    method: 'PUT',
    path: '/api/v2/requests/{request_id}',
    source: `OAS UpdateRequest; ${rights}`,
    note: '403 for one that may be read and not answered: undocumented'
  },
  {
    method: 'GET',
    path: '/api/v2/requests/{request_id}/comments',
    source: 'OAS ListComments',
    note: 'users (id, name or an agent’s alias, photo, agent, organization_id) and organizations beside the comments are what Zendesk’s mobile SDK reads of the same answer, undocumented in the reference'
  },
  { method: 'GET', path: '/api/v2/requests/{request_id}/comments/{ticket_comment_id}', source: 'OAS ShowComment' },
  {
    method: 'POST',
    path: '/api/v2/uploads',
    source: 'OAS UploadFiles',
    note: 'an hour by the account’s clock; a token a comment took, an unknown and a late one are refused with 422, a file above 50 MB with 413: undocumented. content_url is open to who knows it, as account settings say (private_attachments false); no thumbnails, no malware scan'
  },
  { method: 'DELETE', path: '/api/v2/uploads/{token}', source: 'OAS DeleteUpload' },
  { method: 'GET', path: '/api/v2/attachments/{attachment_id}', source: 'OAS ShowAttachment' }
]
