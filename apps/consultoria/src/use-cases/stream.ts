import type { Consultation, Roles } from '../domain/ledger/consultation'
import type { Fact, FactKind, LedgerRecord } from '../domain/ledger/facts'
import { emptyConsultation } from '../domain/ledger/emptyConsultation'
import { FINANCE_GROUP, LEADERS_GROUP } from '../catalog/names'
import type { Context } from './context'

/** A stream as read, and what it means. */
export interface StreamState {
  stream: string
  records: LedgerRecord[]
  /** The facts that hold their slots. */
  facts: Fact[]
  consultation: Consultation
  roles: Roles
}

/**
 * The meaning of records. The members of a role are read only where a fact is turned down without them: most streams hold
 * no fact that needs a role.
 */
export async function stateOf(context: Context, stream: string, records: LedgerRecord[]): Promise<StreamState> {
  const { ports, catalog } = context
  const mine = await myRoles(context)
  if (records.length === 0) {
    return { stream, records, facts: [], roles: mine, consultation: emptyConsultation(stream) }
  }
  const { fold, hashRecords, holders } = await import('./meaning')
  const hashed = await hashRecords(records)
  const facts = holders(records)
  const meaning = (roles: Roles): StreamState => ({
    stream,
    records,
    facts,
    roles,
    consultation: fold(stream, hashed, { roles, policies: catalog.policies, offsetAt: ports.clock.offsetAt })
  })
  const first = meaning(mine)
  const inDoubt = first.consultation.rejected
    .filter(record => record.code === 'not_entitled')
    .map(record => record.kind)
  if (inDoubt.length === 0) return first
  const isFinance = (kind: FactKind | null): boolean => kind === 'invoiced'
  const [leaders, finance] = await Promise.all([
    inDoubt.every(isFinance) ? mine.leaders : withMembers(context, LEADERS_GROUP, mine.leaders),
    inDoubt.some(isFinance) ? withMembers(context, FINANCE_GROUP, mine.finance) : mine.finance
  ])
  return meaning({ leaders, finance })
}

async function myRoles({ ports }: Context): Promise<Roles> {
  const me = await ports.directory.me()
  const has = (key: string): boolean => me.groupIds.some(id => id === ports.account.groups[key])
  return {
    leaders: new Set(has(LEADERS_GROUP) ? [me.id] : []),
    finance: new Set(has(FINANCE_GROUP) ? [me.id] : [])
  }
}

async function withMembers(
  { ports }: Context,
  group: string,
  known: ReadonlySet<number>
): Promise<ReadonlySet<number>> {
  const read = await ports.directory.members(group)
  return read.ok ? new Set([...known, ...read.value.map(person => person.id)]) : known
}
