/** The account's own zone: what its agents read times in. */
const zone = 'America/Sao_Paulo'
const format = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('pt-BR', { timeZone: zone, ...options })
const dayFormat = format({ day: '2-digit', month: '2-digit' })
const hourFormat = format({ hour: '2-digit', minute: '2-digit' })
const wholeFormat = format({ day: '2-digit', month: 'short', hour: '2-digit', minute: '2-digit' })
const yearFormat = format({ day: '2-digit', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })

export const dayAndHour = (instant: Date): { day: string; hour: string } => ({
  day: dayFormat.format(instant),
  hour: hourFormat.format(instant)
})

export function momentText(stamp: string, now: Date): string {
  const instant = new Date(stamp)
  const chosen = instant.getFullYear() === now.getFullYear() ? wholeFormat : yearFormat
  return chosen.format(instant).replace('.', '')
}
