import { localMinutes } from '../../../../business-hours/local-minutes'
import { ianaZone } from '../../../../business-hours/rails-zones'

interface ZafTimeZone {
  name: string
  translatedName: string
  ianaName: string
  /** Minutes east of UTC at `now`. */
  offset: number
  formattedOffset: string
}

export function zafTimeZone(name: string, iana: string | undefined, now: Date): ZafTimeZone {
  const ianaName = iana ?? ianaZone(name) ?? 'Etc/UTC'
  const offset = localMinutes(ianaName).offsetAt(now.getTime())
  return { name, translatedName: name, ianaName, offset, formattedOffset: formatOffset(offset) }
}

function formatOffset(minutes: number): string {
  const absolute = Math.abs(minutes)
  const two = (value: number): string => String(value).padStart(2, '0')
  return `GMT${minutes < 0 ? '-' : '+'}${two(Math.floor(absolute / 60))}:${two(absolute % 60)}`
}
