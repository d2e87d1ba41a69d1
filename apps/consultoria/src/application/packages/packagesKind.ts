import { type ReadRecord } from '../../domain/factText'
import type { LedgerRecord } from '../../domain/ledger/fact'
import { packagesStream } from '../../domain/ledger/slots'
import { ok, refuse } from '../../domain/kernel/result'
import { foldPackages, type FoldedPackages } from '../../domain/packages/foldPackages'
import type { ToldPayments } from '../../domain/packages/facts/packagePaid'
import type { ToldPayment } from '../../domain/payment/toldPayment'
import type { Role, Roles } from '../../domain/people/roles'
import { definitionOf, type Fact } from '../../domain/registry'
import type { LedgerContext } from '../context'
import type { StreamKind } from '../ledger/appendFact'
import { holders, readAnew } from '../ledger/readAnew'
import { ownRoles, settleDoubts } from '../ledger/roles'
import { asRecord } from '../ledger/simulate'
import { doubtsIn } from '../ledger/stream'
import { isToldByIntegration, toldDoubts, toldIn } from './toldPayments'

/** An organization's packages as read, and what they mean. */
export interface PackagesRead {
  organizationId: number
  records: ReadRecord[]
  /** The facts that hold their slots. */
  facts: Fact[]
  folded: FoldedPackages
  roles: Roles
  /** Roles whose holders were asked for: who is not among them does not hold them. */
  asked: readonly Role[]
  /** What audits say of payments that integrations told. */
  told: ToldPayments
}

/** How the write protocol understands the packages of an organization: all of their facts are about money. */
export const packagesKind = (context: LedgerContext, organizationId: number): StreamKind<PackagesRead> => {
  const name = packagesStream(organizationId)
  const { offsetAt } = context.ports.clock
  return {
    name,
    understand: (records, known) => understood(context, organizationId, records, known),
    recordsOf: ({ records }) => records,
    factsOf: ({ facts }) => facts,
    endOf: ({ folded }) => folded,
    isMoney: () => true,
    simulate({ folded, records, roles, told }, draft, by) {
      const { fact, text, record } = asRecord(context, name, folded, draft, by)
      const after = foldPackages(name, [...records, record], { roles, told, offsetAt })
      if (after.pending.includes(fact.n)) return refuse('roles_unread')
      const rejected = after.rejected.find(({ n }) => n === fact.n)
      if (!rejected) return ok({ fact, text })
      if (rejected.code !== 'not_entitled') return refuse('would_not_count', { why: rejected.code, kind: fact.kind })
      return refuse(definitionOf(fact.kind).judgedBy?.includes('leader') ? 'leader_only' : 'finance_only')
    }
  }
}

/** The holders of a role are asked for only where a fact would be turned down without them, as in a ticket's stream. */
async function understood(
  context: LedgerContext,
  organizationId: number,
  records: readonly LedgerRecord[],
  known: PackagesRead | undefined
): Promise<PackagesRead> {
  const stream = packagesStream(organizationId)
  const read = await readAnew(records, known?.records ?? [])
  const facts = holders(stream, read)
  const told = await toldIn(context, facts, known?.told ?? new Map())
  const judged = ({ roles, asked }: Pick<PackagesRead, 'roles' | 'asked'>): PackagesRead => {
    const folded = foldPackages(stream, read, { roles, told, offsetAt: context.ports.clock.offsetAt })
    return { organizationId, records: read, facts, folded, roles, asked, told }
  }
  // whose word a told payment is says its audit, not who wrote it down
  const others = read.filter(({ reading }) => reading.kind !== 'fact' || !isToldByIntegration(reading.fact))
  return settleDoubts(
    context,
    judged(known ?? { roles: await ownRoles(context), asked: [] }),
    ({ folded }) => [...doubtsIn(folded, others), ...toldDoubts(told)],
    judged
  )
}

/** The same packages, with what one audit says of a payment and whether its author may say so. */
export async function withTold(context: LedgerContext, read: PackagesRead, one: ToldPayment): Promise<PackagesRead> {
  const told = new Map(read.told).set(String(one.auditId), one)
  const asked = read.asked.filter(role => role !== 'integration')
  return understood(context, read.organizationId, read.records, { ...read, told, asked })
}
