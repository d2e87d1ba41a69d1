import { Notice } from '../components/feedback/Notice'
import type { Translate } from '../i18n/translate'

export function OutsideZendesk({ t }: { t: Translate }) {
  return <Notice title={t('outside.title')}>{t('outside.text')}</Notice>
}
