import { METHODS } from '../../../domain/packages/data'
import { isDate, localDate } from '../../../domain/kernel/instant'
import { ok, refuse } from '../../../domain/kernel/result'
import { defineCommand } from '../defineCommand'
import type { PaymentInput } from '../inputs'
import type { Outcome } from '../outcome'
import { packageCommand } from '../../packages/packageCommand'
import type { Session } from '../../session'

/** A3: finance says that the purchase was paid. Amount and withheld tax make the price; less is refused with the difference. */
export const confirmPayment = defineCommand({
  name: 'confirm_payment',
  who: 'finance',
  run: async (session: Session, input: PaymentInput): Outcome => {
    const { clock } = session.context.ports
    if (!isDate(input.paidOn) || input.paidOn > localDate(clock.now(), clock.offsetAt))
      return refuse('payment_date_ahead')
    return packageCommand(session, 'confirm_payment', 'package_paid', input, bought => {
      if (bought.cancelled) return refuse('purchase_gone')
      if (bought.paid) return refuse('paid_already', { at: bought.paid.data.paidOn })
      const missing = (bought.granted.data.centavos ?? 0) - input.centavos - input.withheldCentavos
      if (missing > 0) return refuse('payment_short', { amount: missing })
      const method = bought.granted.data.payment?.method ?? METHODS[4]
      const { centavos, withheldCentavos, paidOn } = input
      const data = { package: bought.granted.n, centavos, withheldCentavos, paidOn, method }
      return ok({ kind: 'package_paid', data: { ...data, source: 'finance', reference: null } })
    })
  }
})
