const hour = 3_600_000

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds; undefined when it is not one. */
export function durationMs(text: string): number | undefined {
  const parts = /^P(?=.)(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!parts) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map(part => Number(part ?? 0))
  return (weeks * 168 + days * 24 + hours) * hour + minutes * 60_000 + seconds * 1000
}
