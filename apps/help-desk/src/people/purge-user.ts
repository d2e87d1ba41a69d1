import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import type { User } from '../tables/people'
import { isListed } from './listed-users'

const purgedName = 'Permanently Deleted User'
const days30 = 30 * 86_400_000

export const isPurged = (user: User): boolean => !user.active && user.name === purgedName

/** What is personal goes for good; the number stays, since tickets and comments name it. OAS PermanentlyDeleteUser */
export function purgeUser(desk: Desk, user: User): void {
  desk.tables.users.update(user.id, {
    name: purgedName,
    email: null,
    former_email: null,
    phone: null,
    alias: null,
    signature: null,
    details: null,
    notes: null,
    external_id: null,
    tags: [],
    user_fields: {},
    updated_at: desk.clock.stamp()
  })
}

/** 30 days after their deletion people go for good. https://support.zendesk.com/hc/en-us/articles/6062884435866 */
export function purgeLongDeletedUsers(desk: Desk, now: Date): void {
  const limit = stampOf(new Date(now.getTime() - days30))
  for (const user of desk.tables.users.find())
    if (!isListed(user) && !isPurged(user) && (user.deleted_at ?? user.updated_at) <= limit) purgeUser(desk, user)
}
