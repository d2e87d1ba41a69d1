import { Button } from '@zendeskgarden/react-buttons'
import type { Refusal } from '../../domain/kernel/result'
import { Notice } from '../components/feedback/Notice'
import type { Translate } from '../i18n/translate'

/** The app cannot begin: not provisioned (with the command), or the workspace gave no answer. */
export function NotStarted({ refusal, t }: { refusal: Refusal; t: Translate }) {
  return (
    <Notice
      title={t('refused.title')}
      action={
        <Button size="small" isPrimary onClick={() => location.reload()}>
          {t('common.retry')}
        </Button>
      }
    >
      {t.foreign('errors', refusal.code, refusal.detail)}
    </Notice>
  )
}
