import { useState } from 'react'
import { isDate, localDate } from '../../../domain/kernel/instant'
import { DateField } from '../../components/fields/DateField'
import { TextField } from '../../components/fields/fields'
import { Small } from '../../components/layout'
import { PanelFrame } from '../../components/PanelFrame'
import { useSidebar } from '../../sidebarContext'
import { typedMoney } from '../../../domain/payment/typedMoney'

/** Another amount, withheld tax or day than the usual ones; whoever is not finance reads what is known. */
export function PaymentPanel() {
  const { snapshot, actions, commands, clock, close, t, format } = useSidebar()
  const { prepaid, may, consultation } = snapshot
  const purchase = prepaid?.purchase ?? null
  const paid = consultation.payment.confirmed
  const [amount, setAmount] = useState(purchase ? format.money(purchase.centavos) : '')
  const [withheld, setWithheld] = useState('')
  const [paidOn, setPaidOn] = useState(localDate(clock.now(), clock.offsetAt))
  const [tried, setTried] = useState(false)
  const centavos = typedMoney(amount)
  const withheldCentavos = typedMoney(withheld)
  const isAsked = purchase !== null && paid === null && may.confirmPayment
  const submit = () => {
    setTried(true)
    if (centavos === null || withheldCentavos === null || !isDate(paidOn)) return
    const input = { centavos, withheldCentavos, paidOn }
    commands.run('confirm_payment', press => actions.confirmPayment(input, press), close)
  }
  const wrong = (value: number | null) => (tried && value === null ? t('payment.invalid') : null)
  return (
    <PanelFrame
      title={t('payment.title')}
      command="confirm_payment"
      send={isAsked ? { label: t('payment.confirm'), submit } : null}
    >
      {purchase && (
        <Small>{t('payment.order', { order: purchase.order, amount: format.money(purchase.centavos) })}</Small>
      )}
      {paid && <Small>{t('payment.paid', { on: format.namedDay(paid.data.paidOn) })}</Small>}
      {!purchase && <Small>{t('now.wait_payment.noPurchase')}</Small>}
      {isAsked && (
        <>
          <TextField label={t('payment.amount')} value={amount} onChange={setAmount} error={wrong(centavos)} />
          <TextField
            label={t('payment.withheld')}
            hint={t('payment.withheldHint')}
            value={withheld}
            onChange={setWithheld}
            error={wrong(withheldCentavos)}
          />
          <DateField
            label={t('payment.paidOn')}
            value={paidOn}
            onChange={setPaidOn}
            error={tried && !isDate(paidOn) ? t('common.required') : null}
          />
        </>
      )}
      {purchase && !paid && !may.confirmPayment && <Small>{t('payment.finance')}</Small>}
    </PanelFrame>
  )
}
