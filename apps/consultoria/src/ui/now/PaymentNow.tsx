import { useSidebar } from '../sidebarContext'
import type { NextOf } from './nextOf'
import { Step } from './Step'

/** Finance confirms what was bought; everybody else reads whom and what is awaited. */
export function PaymentNow({ next }: { next: NextOf<'wait_payment'> }) {
  const { t, format } = useSidebar()
  return (
    <Step
      label={t('now.label')}
      title={t('now.wait_payment.title')}
      text={
        next.dueOn === null
          ? t('now.wait_payment.noPurchase')
          : t('now.wait_payment.text', { due: format.namedDay(next.dueOn) })
      }
    />
  )
}
