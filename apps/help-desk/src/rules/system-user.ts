import { blankUser } from '../people/create-user'
import type { User } from '../tables/people'

/** Author of what the account does by itself: user -1 in Zendesk's audits. */
export const systemUser: User = {
  ...blankUser('1970-01-01T00:00:00Z'),
  id: -1,
  name: 'System',
  role: 'admin',
  verified: true,
  locale_id: 1,
  time_zone: 'UTC'
}
