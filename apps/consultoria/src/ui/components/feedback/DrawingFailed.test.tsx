import { ThemeProvider } from '@zendeskgarden/react-theming'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { ErrorBoundary } from 'react-error-boundary'
import { expect, it, vi } from 'vitest'
import { t } from '../../testing/renderSidebar'
import { DrawingFailed } from './DrawingFailed'

it('shows a way on when drawing fails, and draws again when asked', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  let broken = true
  const Drawn = () => {
    if (broken) throw new Error('a fault of ours')
    return <p>drawn</p>
  }
  render(
    <ThemeProvider>
      <ErrorBoundary fallbackRender={({ resetErrorBoundary }) => <DrawingFailed t={t} onRetry={resetErrorBoundary} />}>
        <Drawn />
      </ErrorBoundary>
    </ThemeProvider>
  )
  expect(screen.queryByText('drawn')).not.toBeInTheDocument()
  broken = false
  await userEvent.click(screen.getByRole('button', { name: 'Tentar agora' }))
  expect(screen.getByText('drawn')).toBeInTheDocument()
})
