import { Button } from '@zendeskgarden/react-buttons'
import { Alert } from '@zendeskgarden/react-notifications'
import { Component, type ReactNode } from 'react'
import { PageBody } from './shared/PageHead'

/** A page that broke says so; the rest of the desk stays. */
export class Rescue extends Component<{ children: ReactNode }, { failure: string | null }> {
  override state: { failure: string | null } = { failure: null }

  static getDerivedStateFromError(error: unknown): { failure: string } {
    return { failure: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    return (
      <PageBody>
        <Alert type="error">
          <Alert.Title>Esta página falhou</Alert.Title>
          {this.state.failure}
        </Alert>
        <Button onClick={() => window.location.reload()}>Recarregar</Button>
      </PageBody>
    )
  }
}
