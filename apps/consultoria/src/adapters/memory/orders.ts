import { ok } from '../../domain/kernel/result'
import { orderOf } from '../../domain/payment/purchase'
import type { Orders } from '../../ports'
import type { MemoryAccount } from './account'
import { withFault, type Faults } from './faults'

/** As a search that knows every spelling of a number. */
export const createMemoryOrders = (account: MemoryAccount, faults: Faults): Orders => ({
  find: order =>
    withFault(faults, 'orders.find', () =>
      ok(
        [...account.tickets.values()]
          .filter(({ fields }) => orderOf(String(fields.purchase_order ?? '')) === order)
          .map(({ id, subject, status, organizationId, createdAt, fields }) =>
            structuredClone({ id, subject, status, organizationId, createdAt, fields })
          )
      )
    )
})
