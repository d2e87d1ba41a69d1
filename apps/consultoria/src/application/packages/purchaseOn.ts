import { LIMITS } from '../../domain/kernel/limits'
import { dueOn, type Method, ORDER_LETTERS, orderOf } from '../../domain/payment/purchase'
import { localDate, type LocalDate } from '../../domain/kernel/instant'
import type { Modality } from '../../domain/modality/modality'
import type { OffsetAt } from '../../domain/kernel/instant'
import type { OrderTicket } from '../../ports'

/** A purchase as the ticket's own fields tell it, by the buyer, the shop or an agent. */
export interface PurchaseTold {
  order: string
  orderedOn: LocalDate
  method: Method
  dueOn: LocalDate
  centavos: number | null
}

const METHOD_TAG = 'pagamento_'

/** Null while the ticket names no order, or the modality sells nothing with a ticket. The order is of the ticket's own day. */
export function purchaseOn(
  form: Pick<OrderTicket, 'fields' | 'createdAt'>,
  modality: Modality,
  offsetAt: OffsetAt
): PurchaseTold | null {
  const { payment, packages, calendar } = modality
  const order = orderOf(String(form.fields.purchase_order ?? '')).slice(0, ORDER_LETTERS)
  if (order === '' || !payment || !packages?.sells) return null
  const told = String(form.fields.purchase_method ?? '').replace(METHOD_TAG, '')
  const method = payment.methods.find(one => one === told) ?? payment.methods[0] ?? 'other'
  const orderedOn = localDate(form.createdAt, offsetAt)
  const centavos = Math.round(Number(form.fields.purchase_amount ?? 0) * 100)
  const isPrice = Number.isSafeInteger(centavos) && centavos > 0 && centavos <= LIMITS.packageCentavos
  return {
    order,
    orderedOn,
    method,
    dueOn: dueOn({ method, orderedOn }, payment, calendar),
    centavos: isPrice ? centavos : null
  }
}
