import type { Format } from '../../format/format'

/** A duration to the second, so that two readings of one text differ: 1h30, 1 min 30 s. */
export function inWords(seconds: number, format: Format): string {
  const rest = seconds % 60
  if (rest === 0) return format.duration(seconds)
  return seconds < 60 ? `${seconds} s` : `${format.duration(seconds - rest)} ${rest} s`
}
