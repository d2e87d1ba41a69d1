import type { Desk } from '../../desk'

/** Rules read dates in the account's time zone. */
export function accountTimeZone(desk: Desk): string {
  const kept = desk.tables.settings.get('time_zone')?.value
  return typeof kept === 'string' ? kept : 'America/Sao_Paulo'
}

/** YYYY-MM-DD in the account's time zone. */
export function accountDay(desk: Desk, now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: accountTimeZone(desk) }).format(now)
}
