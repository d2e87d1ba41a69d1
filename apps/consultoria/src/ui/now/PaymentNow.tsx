import { localDate } from '../../domain/kernel/instant'
import { CommandButton } from '../components/buttons/CommandButton'
import { OpenLink } from '../components/buttons/OpenButton'
import { useSidebar } from '../sidebarContext'
import { focusNow } from './focusNow'
import { Step } from './Step'

/** Finance confirms what was bought, in one press; everybody else reads whom and what is awaited. */
export function PaymentNow() {
  const { snapshot, actions, clock, t, format } = useSidebar()
  const { prepaid, may } = snapshot
  const purchase = prepaid?.purchase ?? null
  if (!purchase)
    return <Step label={t('now.label')} title={t('now.wait_payment.title')} text={t('now.wait_payment.noPurchase')} />
  const { order, centavos, dueOn, standing } = purchase
  const due = dueOn === null ? '' : t(`payment.${standing}`, { due: format.namedDay(dueOn) })
  const paidOn = localDate(clock.now(), clock.offsetAt)
  return (
    <Step
      label={t('now.label')}
      title={t('now.wait_payment.title')}
      text={`${t('payment.order', { order, amount: format.money(centavos) })} ${due} ${may.confirmPayment ? '' : t('payment.finance')}`.trim()}
      action={
        may.confirmPayment ? (
          <CommandButton
            isPrimary
            isStretched
            command="confirm_payment"
            does={press => actions.confirmPayment({ centavos, withheldCentavos: 0, paidOn }, press)}
            done={focusNow}
          >
            {t('payment.confirm')}
          </CommandButton>
        ) : null
      }
      more={may.confirmPayment && <OpenLink panel={{ kind: 'payment' }}>{t('payment.other')}</OpenLink>}
    />
  )
}
