import { Button } from '@zendeskgarden/react-buttons'
import { Component, type ReactNode } from 'react'
import type { Translate } from '../../i18n/translate'
import { Notice } from './Notice'

interface ErrorBoundaryProps {
  t: Translate
  children: ReactNode
}

/** When drawing fails: a sentence and a way on instead of an empty frame. What was typed lies in the drafts. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { t, children } = this.props
    if (!this.state.failed) return children
    return (
      <Notice
        title={t('common.failed')}
        action={
          <Button size="small" isPrimary onClick={() => this.setState({ failed: false })}>
            {t('common.retry')}
          </Button>
        }
      >
        {t('common.kept')}
      </Notice>
    )
  }
}
