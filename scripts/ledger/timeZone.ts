import type { OffsetAt } from '../../apps/consultoria/src/domain/kernel/instant'

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
