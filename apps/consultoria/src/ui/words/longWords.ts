import type { Format } from '../format/format'
import type { Translate } from '../i18n/translate'
import type { LongTimer } from '../panels/time/longTimer'

export const longTitle = ({ whole }: LongTimer, t: Translate, format: Format): string =>
  t('long.title', { duration: format.duration(whole.seconds) })

/** Why it is asked about. */
export const longText = ({ why, cutAt, ceilingMinutes }: LongTimer, t: Translate, format: Format): string =>
  why === 'ceiling'
    ? t('long.ceiling', { limit: format.duration(ceilingMinutes * 60) })
    : t('long.day_end', { at: format.moment(cutAt) })
