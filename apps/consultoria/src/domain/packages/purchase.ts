import { addDays, type LocalDate } from '../kernel/instant'
import type { METHODS, PackageGranted } from './data'
import type { Package, Packages } from './packages'
import type { PackagesSettings } from './settings'

type Prepaid = NonNullable<PackagesSettings['packages']>
type Sold = NonNullable<Prepaid['sells']>

/** The package that an order granted; what was cancelled is none any more. */
export const packageOfOrder = ({ all }: Pick<Packages, 'all'>, order: string): Package | null =>
  [...all.values()].find(
    ({ granted: { data }, cancelled }) => !cancelled && data.origin === 'order' && data.reference === order
  ) ?? null

interface Bought {
  ticketId: number
  order: string
  orderedOn: LocalDate
  /** What the shop says it charged; null = the product's own price. */
  centavos: number | null
  method: (typeof METHODS)[number]
  dueOn: LocalDate
}

/** What an order grants: nothing before it is paid. */
export const grantOf = (
  sold: Sold,
  { ticketId, order, orderedOn, centavos, method, dueOn }: Bought,
  remainder: Prepaid['remainder']
): PackageGranted => ({
  product: sold.product,
  seconds: sold.minutes * 60,
  centavos: centavos ?? sold.centavos,
  origin: 'order',
  reference: order,
  ticketId,
  validFrom: orderedOn,
  validUntil: sold.validDays === null ? null : addDays(orderedOn, sold.validDays),
  payment: { method, dueOn },
  usable: 'paid',
  ...(remainder === 'single_meeting' ? { remainder } : {})
})
