import { Button } from '@zendeskgarden/react-buttons'
import { Body, Footer, FooterItem, Header, Modal } from '@zendeskgarden/react-modals'

interface DiscardDialogProps {
  ticketIds: readonly number[]
  onDiscard(): void
  onClose(): void
}

export function DiscardDialog({ ticketIds, onDiscard, onClose }: DiscardDialogProps) {
  const [first] = ticketIds
  const where = ticketIds.length === 1 ? `O ticket #${first} tem` : `Os tickets ${named(ticketIds)} têm`
  return (
    <Modal onClose={onClose} role="alertdialog">
      <Header isDanger tag="h2">
        Descartar alterações?
      </Header>
      <Body>{where} alterações que não foram enviadas. Se você continuar, elas serão perdidas.</Body>
      <Footer>
        <FooterItem>
          <Button isBasic onClick={onClose}>
            Continuar editando
          </Button>
        </FooterItem>
        <FooterItem>
          <Button isDanger isPrimary onClick={onDiscard}>
            Descartar alterações
          </Button>
        </FooterItem>
      </Footer>
    </Modal>
  )
}

const named = (ids: readonly number[]): string =>
  new Intl.ListFormat('pt-BR', { type: 'conjunction' }).format(ids.map(id => `#${id}`))
