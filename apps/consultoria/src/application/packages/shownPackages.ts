import { sumOf } from '../../domain/kernel/grouping'
import { localDate, type LocalDate, type OffsetAt, secondsBetween } from '../../domain/kernel/instant'
import type { Consultation } from '../../domain/consultation/consultation'
import type { Modality } from '../../domain/modality/modality'
import { allocate } from '../../domain/packages/allocation'
import { balanceOf, lostSeconds } from '../../domain/packages/balance'
import { isLow } from '../../domain/packages/lowBalance'
import {
  inDrawingOrder,
  isOver,
  isUsable,
  NO_PACKAGES,
  heldSeconds,
  type Packages
} from '../../domain/packages/packages'
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
    one =>
      products.includes(one.granted.data.product) && isUsable(one, today) && !isOver(packages, one.granted.n, today)
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
    draws: drawsOf(packages, products),
    missed: prepaid.noShow === 'draw' ? missedIn(consultation, clock.offsetAt) : null,
    lostSeconds: lostSeconds(packages, products, today),
    isLow: isLow(balance, lowPercent),
    purchase: purchaseIn(consultation, modality, today),
    trouble
  }
}

/** What the draws took of packages of these products. */
const drawsOf = ({ all, draws }: Packages, products: readonly string[]): ShownPrepaid['draws'] =>
  [...draws.values()]
    .map(({ n, data: { workDate, ticketId, parts } }) => {
      const own = parts.filter(part => products.includes(all.get(part.package)?.granted.data.product ?? ''))
      return { n, workDate, ticketId, seconds: sumOf(own, ({ seconds }) => seconds) }
    })
    .filter(({ seconds }) => seconds > 0)
    .toSorted((a, b) => (a.workDate === b.workDate ? b.n - a.n : a.workDate < b.workDate ? 1 : -1))

/** Proposed, never drawn by itself: somebody accepts it as time, or agrees another day. */
function missedIn({ missedAt, pastAppointments }: Consultation, offsetAt: OffsetAt): ShownPrepaid['missed'] {
  const last = pastAppointments.at(-1)
  if (missedAt === null || last?.became !== 'no_show') return null
  const { start: startedAt, end: endedAt } = last
  return { startedAt, endedAt, seconds: secondsBetween(startedAt, endedAt), workDate: localDate(startedAt, offsetAt) }
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
