import { Button } from '@zendeskgarden/react-buttons'
import type { Format } from '../../format/format'
import type { RefusedCommand } from '../../hooks/useCommands'
import type { Translate } from '../../i18n/translate'
import { refusalWords } from '../../words/refusalWords'
import { Notice } from './Notice'

interface Unread {
  refused: RefusedCommand
  again(): void
  t: Translate
  format: Format
}

/** Nothing could be read: why, what fixes it, and the way to try again. */
export function LoadRefused({ refused, again, t, format }: Unread) {
  return (
    <Notice
      title={t('refused.title')}
      action={
        <Button size="small" isPrimary onClick={again}>
          {t('common.retry')}
        </Button>
      }
    >
      {refusalWords(refused, t, format)}
    </Notice>
  )
}
