import type { RefusedDeed } from './hooks/useDeeds'
import type { Format } from './format/format'
import type { Translate } from './i18n/translate'

export function refusalWords({ refusal, retryAt }: RefusedDeed, t: Translate, format: Format): string {
  const why =
    t.code('errors', refusal.code, refusal.detail) ?? t('errors.unknown', { code: refusal.code, ...refusal.detail })
  return retryAt ? `${why} ${t('refused.kept', { at: format.time(retryAt) })}` : why
}
