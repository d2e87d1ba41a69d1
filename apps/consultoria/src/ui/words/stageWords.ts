import type { Snapshot } from '../../application/snapshot'
import type { Locale } from '../../domain/kernel/locale'
import type { Translate } from '../i18n/translate'

/** Where the consultation stands, in the word of the step that Agora speaks of; behind the last one, how it ended. */
function stageWord(
  { stage, journey, modality }: Pick<Snapshot, 'stage' | 'journey' | 'modality'>,
  t: Translate
): string {
  if (stage === 'none' && !modality) return t('stage.none')
  if (stage === 'refused' || stage === 'unanswered' || stage === 'cancelled') return t(`stage.${stage}`)
  const now = journey.find(({ status }) => status === 'now')
  return now ? t(`journey.${now.step}`) : t('stage.over')
}

/** Técnica · Horário */
export function stageLine(
  snapshot: Pick<Snapshot, 'stage' | 'journey' | 'modality'>,
  t: Translate,
  locale: Locale
): string {
  const { modality } = snapshot
  const title = (modality?.shortTitle ?? modality?.title)?.[locale]
  return title === undefined ? stageWord(snapshot, t) : `${title} · ${stageWord(snapshot, t)}`
}
