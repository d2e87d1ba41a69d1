import type { Consultation, Roles } from '../domain/ledger/consultation'
import type { Fact, FactKind, LedgerRecord } from '../domain/ledger/facts'
import { parseFact } from '../domain/ledger/canonical'
import { fold } from '../domain/ledger/fold'
import { hashRecords } from '../domain/ledger/hash'
import { parseSlot } from '../domain/ledger/slots'
import { FINANCE_GROUP, LEADERS_GROUP } from '../catalog/names'
import type { Context } from './context'

/** A stream as read, and what it means. */
export interface StreamState {
  stream: string
  records: LedgerRecord[]
  consultation: Consultation
  roles: Roles
}

/**
 * The meaning of records. The members of a role are read only where a fact is turned down without them: most streams hold
 * no fact that needs a role.
 */
export async function stateOf(context: Context, stream: string, records: LedgerRecord[]): Promise<StreamState> {
  const { ports, catalog } = context
  const hashed = await hashRecords(records)
  const meaning = (roles: Roles): StreamState => ({
    stream,
    records,
    roles,
    consultation: fold(stream, hashed, { roles, policies: catalog.policies, offsetAt: ports.clock.offsetAt })
  })
  const mine = await myRoles(context)
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

/** The fact that holds a slot: of two records in one slot the first one by (created, id), the order the ledger reads in. */
export function holders(records: readonly LedgerRecord[]): Fact[] {
  const taken = new Set<string>()
  return records.flatMap(record => {
    if (taken.has(record.name)) return []
    taken.add(record.name)
    const fact = parseFact(record.fact)
    return fact ? [fact] : []
  })
}

/** Records before slot `from` as known, the rest as just read. */
export function withTail(known: readonly LedgerRecord[], from: number, tail: readonly LedgerRecord[]): LedgerRecord[] {
  return [...known.filter(record => (parseSlot(record.name)?.n ?? 0) < from), ...tail]
}
