import { accountZone, usualZone } from '../ledger/timeZone'
import { Stopped } from '../terminal/failure'
import { words } from '../terminal/language'
import { record, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'

/** The day whose prices the texts state, YYYY-MM-DD: today where the account is, not in UTC. */
export const today = (now = new Date(), timeZone = usualZone) =>
  // Swedish writes dates as ISO does.
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(now)

/** The same by the account's own clock and in its own zone. */
export const accountToday = async (client: Pick<ZendeskClient, 'send' | 'serverTime'>): Promise<string> => {
  const [me, zone] = await Promise.all([client.send('GET', '/users/me'), accountZone(client)])
  // Credentials that are nobody's are answered with an anonymous user, not with a refusal.
  if (!Number(text(record(me.user).id))) throw new Stopped(words().account.anonymous())
  return today(new Date(client.serverTime()), zone)
}
