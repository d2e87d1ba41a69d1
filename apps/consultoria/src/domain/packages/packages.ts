import type { Instant, LocalDate } from '../kernel/instant'
import type { Stamped } from '../ledger/fact'
import type { PackageDrawn, PackageGranted, PackageHeld, PackagePaid } from './data'

/** A package as its facts tell it; `n` of its grant names it. */
export interface Package {
  granted: Stamped<PackageGranted>
  /** The payment in force; null = not paid, or reversed. */
  paid: Stamped<PackagePaid> | null
  /** When its payment was taken back last. */
  reversedAt: Instant | null
  cancelled: boolean
  adjustedSeconds: number
}

/** All packages of one organization, what is held of them and what was drawn. */
export interface Packages {
  all: ReadonlyMap<number, Package>
  /** What is held now. */
  holds: ReadonlyMap<number, Stamped<PackageHeld>>
  /** What was drawn and not given back. */
  draws: ReadonlyMap<number, Stamped<PackageDrawn>>
}

export const NO_PACKAGES: Packages = { all: new Map(), holds: new Map(), draws: new Map() }

const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0)

export const drawnSeconds = ({ draws }: Pick<Packages, 'draws'>, n: number): number =>
  sum([...draws.values()].flatMap(({ data }) => data.parts).flatMap(part => (part.package === n ? part.seconds : [])))

/** `except` = a hold that is about to be used up. */
export const heldSeconds = ({ holds }: Pick<Packages, 'holds'>, n: number, except: number | null = null): number =>
  sum([...holds.values()].flatMap(hold => (hold.data.package === n && hold.n !== except ? hold.data.seconds : [])))

/** What is left of a package, held time included; never below zero. */
export const leftSeconds = (packages: Packages, n: number): number => {
  const one = packages.all.get(n)
  return one ? one.granted.data.seconds + one.adjustedSeconds - drawnSeconds(packages, n) : 0
}

/** Whether a package covers work of that day. */
export const isUsable = ({ granted: { data }, paid, cancelled }: Package, workDate: LocalDate): boolean =>
  !cancelled &&
  (data.usable === 'granted' || paid !== null) &&
  workDate >= data.validFrom &&
  (data.validUntil === null || workDate <= data.validUntil)

/** Sold for one meeting, which was on another day: what that left over covers nothing any more. */
export const isOver = ({ all, draws }: Pick<Packages, 'all' | 'draws'>, n: number, day: LocalDate): boolean =>
  all.get(n)?.granted.data.remainder === 'single_meeting' &&
  [...draws.values()].some(({ data }) => data.workDate !== day && data.parts.some(part => part.package === n))

/** What work of that day may draw from it; `except` = the hold that the draw uses up. */
export const drawableSeconds = (
  packages: Packages,
  n: number,
  workDate: LocalDate,
  except: number | null = null
): number => {
  const one = packages.all.get(n)
  if (!one || !isUsable(one, workDate) || isOver(packages, n, workDate)) return 0
  return Math.max(0, leftSeconds(packages, n) - heldSeconds(packages, n, except))
}

/** As if it had never been drawn. */
export const withoutDraw = (packages: Packages, n: number): Packages => ({
  ...packages,
  draws: new Map([...packages.draws].filter(([draw]) => draw !== n))
})

/** After a draw: its hold is used up, and what it takes the place of goes back in the same step. */
export const withDraw = (packages: Packages, draw: Stamped<PackageDrawn>): Packages => {
  const { hold, replaces } = draw.data
  const before = replaces === null ? packages : withoutDraw(packages, replaces)
  const holds = new Map([...before.holds].filter(([n]) => n !== hold))
  return { ...before, holds, draws: new Map(before.draws).set(draw.n, draw) }
}

/** Earliest expiry first, without end last; of equals the one that was granted first. */
export const inDrawingOrder = ({ all }: Pick<Packages, 'all'>): Package[] =>
  [...all.values()].sort((a, b) => {
    const [one, other] = [a.granted.data.validUntil, b.granted.data.validUntil]
    if (one !== other) return one === null ? 1 : other === null ? -1 : one < other ? -1 : 1
    return a.granted.n - b.granted.n
  })
