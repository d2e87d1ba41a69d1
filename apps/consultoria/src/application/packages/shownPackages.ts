import { sumOf } from '../../domain/kernel/grouping'
import { localDate, type LocalDate } from '../../domain/kernel/instant'
import type { Consultation } from '../../domain/consultation/consultation'
import type { Modality } from '../../domain/modality/modality'
import { allocate } from '../../domain/packages/allocation'
import { balanceOf } from '../../domain/packages/balance'
import { inDrawingOrder, isUsable, NO_PACKAGES, heldSeconds } from '../../domain/packages/packages'
import { standingOf } from '../../domain/payment/purchase'
import { isCounted } from '../../domain/time/entries'
import type { Session } from '../session'
import type { ShownPrepaid, ShownPurchase } from '../shown/prepaid'

const NEXT_SECONDS = 1800

export function shownPackages(
  { context, packages: read }: Session,
  consultation: Consultation,
  modality: Modality,
  trouble: ShownPrepaid['trouble']
): ShownPrepaid | null {
  const { packages: prepaid } = modality
  if (!prepaid) return null
  const { clock, ticket } = context.ports
  const today = localDate(clock.now(), clock.offsetAt)
  const packages = read?.folded.state ?? NO_PACKAGES
  const { products, lowPercent } = prepaid
  const usable = inDrawingOrder(packages).filter(
    one => products.includes(one.granted.data.product) && isUsable(one, today)
  )
  const balance = balanceOf(packages, products, today)
  const own = [...packages.holds.values()].find(({ data }) => data.ticketId === ticket.id)?.n ?? null
  const { coveredSeconds, beyondSeconds } = allocate(packages, {
    seconds: NEXT_SECONDS,
    workDate: today,
    products,
    hold: own,
    replaces: null
  })
  return {
    balance,
    heldSeconds: sumOf(usable, ({ granted }) => heldSeconds(packages, granted.n)),
    next: { coveredSeconds, beyondSeconds },
    beyondSeconds: sumOf(
      consultation.entries.filter(entry => isCounted(entry) && entry.unbillable === 'beyond_package'),
      ({ data, packageSeconds }) => data.seconds - packageSeconds
    ),
    isLow: balance.of > 0 && balance.seconds * 100 < balance.of * lowPercent,
    purchase: purchaseIn(consultation, modality, today),
    trouble
  }
}

function purchaseIn(
  { payment: { purchase, confirmed } }: Consultation,
  { payment, calendar }: Modality,
  today: LocalDate
): ShownPurchase | null {
  if (!purchase || !payment) return null
  const { order, centavos, dueOn } = purchase.data
  const open = dueOn === null ? 'due' : standingOf(dueOn, today, payment, calendar)
  return { order, centavos: centavos ?? 0, dueOn, standing: confirmed ? 'paid' : open }
}
