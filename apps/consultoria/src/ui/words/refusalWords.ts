import type { Instant } from '../../domain/kernel/instant'
import type { RefusedCommand } from '../hooks/useCommands'
import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'
import type { CodeGroup } from '../i18n/texts'

export function refusalWords(
  { refusal, retryAt }: Pick<RefusedCommand, 'refusal' | 'retryAt'>,
  t: Translate,
  format: Format
): string {
  const detail = Object.fromEntries(
    Object.entries(refusal.detail ?? {}).map(([name, value]) => [name, readable(name, value, t, format)])
  )
  const { start, end } = refusal.detail ?? {}
  // of a span the day is said once
  if (isInstant(start) && isInstant(end)) detail['span'] = format.span(start, end)
  // where the line is down, the sentences that were to follow are not there either
  const why = t.foreign('errors', refusal.code, detail) ?? t('refused.title')
  return retryAt ? `${why} ${t('refused.kept', { at: format.time(retryAt) })}` : why
}

const isInstant = (value: string | number | undefined): value is Instant =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)

/** Details that are lists of codes, joined with a space. */
const lists: Record<string, CodeGroup> = {
  gaps: 'gaps',
  missing: 'missing',
  doubts: 'acceptance.doubt',
  why: 'rejected',
  medium: 'medium'
}

function readable(name: string, value: string | number, t: Translate, format: Format): string | number {
  if (typeof value === 'number') return name === 'amount' ? format.money(value) : value
  const group = lists[name]
  if (group)
    return value
      .split(' ')
      .map(code => t.foreign(group, code) ?? code)
      .join(', ')
  if (isInstant(value)) return format.moment(value)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? format.day(value) : value
}
