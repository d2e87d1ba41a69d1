/** Rails zone names of the Zendesk API and the IANA zones they stand for, as far as people of Brazil meet them. */
const railsZones: Record<string, string> = {
  Brasilia: 'America/Sao_Paulo',
  'America/Sao_Paulo': 'America/Sao_Paulo',
  'Buenos Aires': 'America/Argentina/Buenos_Aires',
  'La Paz': 'America/La_Paz',
  Manaus: 'America/Manaus',
  Santiago: 'America/Santiago',
  Lisbon: 'Europe/Lisbon',
  Madrid: 'Europe/Madrid',
  London: 'Europe/London',
  UTC: 'Etc/UTC',
  'Eastern Time (US & Canada)': 'America/New_York',
  'Pacific Time (US & Canada)': 'America/Los_Angeles'
}

interface ZafTimeZone {
  name: string
  translatedName: string
  ianaName: string
  /** Minutes east of UTC at `now`. */
  offset: number
  formattedOffset: string
}

export function zafTimeZone(name: string, iana: string | undefined, now: Date): ZafTimeZone {
  const ianaName = iana ?? railsZones[name] ?? 'Etc/UTC'
  const offset = offsetMinutes(ianaName, now)
  return { name, translatedName: name, ianaName, offset, formattedOffset: formatOffset(offset) }
}

function offsetMinutes(zone: string, now: Date): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric'
  }).formatToParts(now)
  const part = (type: string): number => Number(parts.find(p => p.type === type)?.value)
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((local - Math.floor(now.getTime() / 60_000) * 60_000) / 60_000)
}

function formatOffset(minutes: number): string {
  const absolute = Math.abs(minutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `GMT${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}
