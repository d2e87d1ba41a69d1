import { record, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { OffsetAt } from '../../apps/consultoria/src/domain/kernel/instant'

/**
 * The account's own zone, never that of whoever runs the command: what is written must not depend on a profile. One that names
 * none is where its people usually are.
 */
export const accountZone = async (client: Pick<ZendeskClient, 'send'>): Promise<string> => {
  const { localization } = record((await client.send('GET', '/account/settings')).settings)
  return text(record(localization).iana_time_zone) || usualZone
}

/** Where the account's people are unless it says otherwise. */
export const usualZone = 'America/Sao_Paulo'

/** Seconds east of UTC: what the zone's wall clock shows at an instant, less the instant. */
export const offsetIn = (timeZone: string): OffsetAt => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return instant => {
    const at = new Date(instant)
    // Swedish writes dates as ISO does.
    const wall = Date.parse(`${format.format(at).replace(' ', 'T')}Z`)
    return Math.round((wall - at.getTime()) / 1000)
  }
}
