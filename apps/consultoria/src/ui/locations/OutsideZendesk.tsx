import { Notice } from '../components/Notice'
import type { Translate } from '../i18n/translate'

export function OutsideZendesk({ t }: { t: Translate }) {
  return <Notice title={t('outside.title')}>{t('outside.text')}</Notice>
}
