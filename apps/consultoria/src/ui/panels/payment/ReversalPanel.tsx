import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useRequiredText } from '../../hooks/useRequiredText'
import { useSidebar } from '../../sidebarContext'

/** The payment is taken back: what follows is said before it is sent. */
export function ReversalPanel() {
  const { actions, commands, close, t } = useSidebar()
  const reason = useRequiredText()
  const submit = () => {
    if (reason.ask())
      commands.run('reverse_payment', press => actions.reversePayment({ reason: reason.text }, press), close)
  }
  return (
    <PanelFrame title={t('payment.reverse')} command="reverse_payment" send={{ label: t('payment.reverse'), submit }}>
      <TextField label={t('fields.reason')} {...reason.field} />
      <Small>{t('payment.reverseText')}</Small>
    </PanelFrame>
  )
}
