import { useState } from 'react'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'

/** The payment is taken back: what follows is said before it is sent. */
export function ReversalPanel() {
  const { actions, commands, close, t } = useSidebar()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (reason.trim() === '') return
    commands.run('reverse_payment', press => actions.reversePayment({ reason: reason.trim() }, press), close)
  }
  return (
    <PanelFrame title={t('payment.reverse')} command="reverse_payment" send={{ label: t('payment.reverse'), submit }}>
      <TextField
        label={t('fields.reason')}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' ? t('common.required') : null}
      />
      <Small>{t('payment.reverseText')}</Small>
    </PanelFrame>
  )
}
