import type { Desk } from '../../desk'

/** Rules read dates in the account's time zone. */
export function accountTimeZone(desk: Desk): string {
  const kept = desk.tables.settings.get('time_zone')?.value
  return typeof kept === 'string' ? kept : 'America/Sao_Paulo'
}

/** Made once for each zone: making one takes longer than all that is asked for with it. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** YYYY-MM-DD in the account's time zone. */
export function accountDay(desk: Desk, now: Date): string {
  const timeZone = accountTimeZone(desk)
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone })
  formats.set(timeZone, format)
  return format.format(now)
}
