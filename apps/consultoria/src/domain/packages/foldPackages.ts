import type { OffsetAt } from '../kernel/instant'
import type { FactDefinition, Judging, Verdict } from '../ledger/defineFact'
import type { Stamped, StoredFact } from '../ledger/fact'
import { slotAbandoned } from '../ledger/facts/slotAbandoned'
import { foldStream, type FoldedStream } from '../ledger/foldStream'
import type { ReadRecord } from '../ledger/reader'
import { NO_UPKEEP, type LedgerSlice } from '../ledger/slice'
import type { Roles } from '../people/roles'
import { drawReturned } from './facts/drawReturned'
import { packageAdjusted } from './facts/packageAdjusted'
import { packageCancelled } from './facts/packageCancelled'
import { packageDrawn } from './facts/packageDrawn'
import { packageGranted } from './facts/packageGranted'
import { packageHeld } from './facts/packageHeld'
import { packagePaid, type ToldPayments } from './facts/packagePaid'
import { packageReleased } from './facts/packageReleased'
import { paymentReversed } from './facts/paymentReversed'
import type { PackagePaid } from './data'
import { NO_PACKAGES, type Packages } from './packages'

/** What stands in an organization's stream of packages. */
export const PACKAGE_FACTS = {
  package_granted: packageGranted,
  package_paid: packagePaid,
  payment_reversed: paymentReversed,
  package_held: packageHeld,
  package_released: packageReleased,
  package_drawn: packageDrawn,
  draw_returned: drawReturned,
  package_adjusted: packageAdjusted,
  package_cancelled: packageCancelled
}

export interface PackagesState extends Packages {
  ledger: LedgerSlice
}

export type FoldedPackages = FoldedStream<PackagesState>

interface PackagesContext {
  roles: Roles
  /** What audits say of payments that integrations told; left out = none was looked up. */
  told?: ToldPayments
  offsetAt: OffsetAt
}

/** All packages of one organization from its records, in whatever order they were read. */
export const foldPackages = (
  stream: string,
  records: readonly ReadRecord[],
  { roles, offsetAt, told = new Map() }: PackagesContext
): FoldedPackages =>
  foldStream<PackagesState, StoredFact>(stream, records, {
    begin: { ...NO_PACKAGES, ledger: NO_UPKEEP },
    take(state, fact, stamp, { positions }) {
      const verdict = judged(state, fact, stamp, { roles, deputies: [], offsetAt, positions, version: fact.v, told })
      const isOpen = roles.unread.length > 0 || isNotLookedUp(fact, told)
      return verdict === 'not_entitled' && isOpen ? 'pending' : verdict
    },
    abandonedIn: ({ ledger }) => ledger.abandoned
  })

/** The audit that a payment names was not read. */
const isNotLookedUp = ({ kind, data }: StoredFact, told: ToldPayments): boolean => {
  if (kind !== packagePaid.kind) return false
  const { source, reference } = data as PackagePaid
  return source === 'integration' && reference !== null && !told.has(reference)
}

function judged(
  state: PackagesState,
  { kind, data }: StoredFact,
  stamp: Omit<Stamped<unknown>, 'data'>,
  view: Judging & { told: ToldPayments }
): PackagesState | Verdict {
  if (kind === slotAbandoned.kind) {
    const ledger = applied(slotAbandoned, state.ledger, { ...stamp, data }, view)
    return typeof ledger === 'string' ? ledger : { ...state, ledger }
  }
  const kinds: Readonly<
    Record<string, Pick<FactDefinition<string, never, Packages, Judging & { told: ToldPayments }>, 'apply'>>
  > = PACKAGE_FACTS
  const definition = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!definition) return 'contradicts'
  const packages = applied(definition, state, { ...stamp, data }, view)
  return typeof packages === 'string' ? packages : { ...state, ...packages }
}

/** The reader has held the data against the kind's schema already. */
const applied = <Data, Slice, View>(
  { apply }: Pick<FactDefinition<string, Data, Slice, View>, 'apply'>,
  slice: Slice,
  fact: Stamped<unknown>,
  view: View
): Slice | Verdict => apply(slice, fact as Stamped<Data>, view)
