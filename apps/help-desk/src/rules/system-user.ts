import type { User } from '../tables/people'

/** Author of what the account does by itself: user -1 in Zendesk's audits. */
export const systemUser: User = {
  id: -1,
  name: 'System',
  email: null,
  role: 'admin',
  active: true,
  verified: true,
  suspended: false,
  locale_id: 1,
  time_zone: 'UTC',
  phone: null,
  alias: null,
  signature: null,
  details: null,
  notes: null,
  external_id: null,
  organization_id: null,
  default_group_id: null,
  tags: [],
  user_fields: {},
  created_at: '1970-01-01T00:00:00Z',
  updated_at: '1970-01-01T00:00:00Z',
  last_login_at: null
}
