import { ok } from '../../domain/kernel/result'
import type { Orders } from '../../ports'
import type { MemoryAccount } from './account'
import { withFault, type Faults } from './faults'

/** As the search does: whatever looks like the number, to be compared by the caller. */
export const createMemoryOrders = (account: MemoryAccount, faults: Faults): Orders => ({
  find: order =>
    withFault(faults, 'orders.find', () =>
      ok(
        [...account.tickets.values()]
          .filter(({ fields }) => String(fields.purchase_order ?? '').toLowerCase() === order.toLowerCase())
          .map(({ id, subject, status, organizationId, createdAt, fields }) =>
            structuredClone({ id, subject, status, organizationId, createdAt, fields })
          )
      )
    )
})
