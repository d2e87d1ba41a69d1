import { Button } from '@zendeskgarden/react-buttons'
import type { Translate } from '../../i18n/translate'
import { Notice } from './Notice'

interface DrawingFailedProps {
  t: Translate
  onRetry: () => void
}

/** When drawing fails: a sentence and a way on instead of an empty frame. What was typed lies in the drafts. */
export function DrawingFailed({ t, onRetry }: DrawingFailedProps) {
  const again = (
    <Button size="small" isPrimary onClick={onRetry}>
      {t('common.retry')}
    </Button>
  )
  return (
    <Notice title={t('common.failed')} action={again}>
      {t('common.kept')}
    </Notice>
  )
}
