import type { SaveAdvice } from '../application/commands/conclusion/saveAdvice'
import { gapWords } from './words/gapWords'
import type { Translate } from './i18n/translate'

/** The save hook's answer in the agent's words. */
export function saveVerdict(
  advice: SaveAdvice,
  t: Translate
): { kind: 'pass' } | { kind: 'notice' | 'refuse'; text: string } {
  if (advice.kind === 'pass') return { kind: 'pass' }
  if (advice.kind === 'terms_twice') return { kind: 'refuse', text: t('save.terms_twice') }
  if (advice.kind === 'unchecked') return { kind: 'notice', text: t('save.unchecked') }
  return { kind: 'refuse', text: t('now.conclude.missing', { gaps: gapWords(advice.gaps, t) }) }
}
