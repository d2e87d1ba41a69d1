import { type ReadRecord } from '../../domain/factText'
import type { LedgerRecord } from '../../domain/ledger/fact'
import { packagesStream } from '../../domain/ledger/slots'
import { ok, refuse } from '../../domain/kernel/result'
import { foldPackages, type FoldedPackages } from '../../domain/packages/foldPackages'
import type { Role, Roles } from '../../domain/people/roles'
import { definitionOf, type Fact } from '../../domain/registry'
import type { LedgerContext } from '../context'
import type { StreamKind } from '../ledger/appendFact'
import { holders, readAnew } from '../ledger/readAnew'
import { askRoles, ownRoles } from '../ledger/roles'
import { asRecord } from '../ledger/simulate'
import { doubtsIn } from '../ledger/stream'

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
}

/** How the write protocol understands the packages of an organization: all of their facts are about money. */
export const packagesKind = (context: LedgerContext, organizationId: number): StreamKind<PackagesRead> => {
  const name = packagesStream(organizationId)
  const foldContext = (roles: Roles) => ({ roles, offsetAt: context.ports.clock.offsetAt })
  return {
    name,
    understand: (records, known) => understood(context, organizationId, records, known),
    recordsOf: ({ records }) => records,
    factsOf: ({ facts }) => facts,
    endOf: ({ folded }) => folded,
    isMoney: () => true,
    simulate({ folded, records, roles }, draft, by) {
      const { fact, text, record } = asRecord(context, name, folded, draft, by)
      const after = foldPackages(name, [...records, record], foldContext(roles))
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
  const judged = (roles: Roles, asked: readonly Role[]): PackagesRead => ({
    organizationId,
    records: read,
    facts: holders(stream, read),
    folded: foldPackages(stream, read, { roles, offsetAt: context.ports.clock.offsetAt }),
    roles,
    asked
  })
  const first = judged(known?.roles ?? (await ownRoles(context)), known?.asked ?? [])
  const doubts = doubtsIn(first.folded, read).filter(({ roles }) => roles.some(role => !first.asked.includes(role)))
  if (doubts.length === 0) return first
  const { roles, asked } = await askRoles(context, doubts)
  return judged(roles, asked)
}
