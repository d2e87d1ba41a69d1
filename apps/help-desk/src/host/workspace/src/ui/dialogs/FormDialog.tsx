import { Button } from '@zendeskgarden/react-buttons'
import { Body, Close, Footer, FooterItem, Header, Modal } from '@zendeskgarden/react-modals'
import { Alert } from '@zendeskgarden/react-notifications'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { styled } from 'styled-components'

const Fields = styled.form`
  display: flex;
  flex-direction: column;
  gap: 16px;
`

interface FormDialogProps {
  title: string
  action: string
  ready: boolean
  /** A failure is shown, and the form stays as it was filled in. */
  onSubmit(): Promise<void>
  onClose(): void
  children: ReactNode
}

/** A dialog that asks for something and does it. */
export function FormDialog({ title, action, ready, onSubmit, onClose, children }: FormDialogProps) {
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (busy || !ready) return
    setBusy(true)
    setFailure(null)
    try {
      await onSubmit()
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error))
      setBusy(false)
    }
  }
  return (
    <Modal isLarge onClose={onClose}>
      <Header tag="h2">{title}</Header>
      <Body>
        <Fields id={form} onSubmit={event => void submit(event)}>
          {failure !== null && (
            <Alert type="error" role="alert">
              {failure}
            </Alert>
          )}
          {children}
        </Fields>
      </Body>
      <Footer>
        <FooterItem>
          <Button isBasic onClick={onClose}>
            Cancelar
          </Button>
        </FooterItem>
        <FooterItem>
          <Button isPrimary type="submit" form={form} disabled={!ready || busy}>
            {action}
          </Button>
        </FooterItem>
      </Footer>
      <Close aria-label="Fechar" />
    </Modal>
  )
}
