import type { ConclusionGap } from '../../domain/consultation/conclusion'
import type { Translate } from '../i18n/translate'

export const gapWords = (gaps: ConclusionGap[], t: Translate): string =>
  gaps.map(gap => t.code('gaps', gap.code, gap.detail)).join(', ')
