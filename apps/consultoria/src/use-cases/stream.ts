import type { Consultation, Roles } from '../domain/ledger/consultation'
import type { Fact, LedgerRecord } from '../domain/ledger/facts'
import { emptyConsultation } from '../domain/ledger/emptyConsultation'
import { FINANCE_GROUP, LEADERS_GROUP } from '../catalog/names'
import { ok, refused, type Refusal, type Result } from '../domain/result'
import { accountRefusal } from './accountRefusal'
import type { Context } from './context'
import { askMembers, rememberedMembers } from './roleMembers'

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
 * The meaning of records. The members of a role are asked for only where a fact would be turned down without them: most
 * streams hold no fact that needs a role, and who holds one is remembered for a while. Nothing is turned down on memory, nor
 * because the members could not be read: then there is no meaning.
 */
export async function stateOf(
  context: Context,
  stream: string,
  records: LedgerRecord[]
): Promise<Result<StreamState, Refusal>> {
  const { ports, catalog } = context
  const mine = await myRoles(context)
  if (records.length === 0) {
    return ok({ stream, records, facts: [], roles: mine, consultation: emptyConsultation(stream) })
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
  if (groupsInDoubt(first).length === 0) return ok(first)
  const remembered = meaning(joined(mine, group => rememberedMembers(context, group)))
  const groups = groupsInDoubt(remembered)
  if (groups.length === 0) return ok(remembered)
  const asked = new Map<string, ReadonlySet<number>>()
  for (const group of groups) {
    const members = await askMembers(context, group)
    if (!members.ok) return refused(accountRefusal(members.error))
    asked.set(group, members.value)
  }
  return ok(meaning(joined(mine, group => asked.get(group) ?? rememberedMembers(context, group))))
}

/** Whose members decide whether the facts count that were turned down. */
function groupsInDoubt({ consultation }: StreamState): string[] {
  const inDoubt = consultation.rejected.filter(record => record.code === 'not_entitled')
  const groups = inDoubt.map(({ kind }) => (kind === 'invoiced' ? FINANCE_GROUP : LEADERS_GROUP))
  return [...new Set(groups)]
}

const joined = ({ leaders, finance }: Roles, of: (group: string) => ReadonlySet<number>): Roles => ({
  leaders: new Set([...leaders, ...of(LEADERS_GROUP)]),
  finance: new Set([...finance, ...of(FINANCE_GROUP)])
})

async function myRoles({ ports }: Context): Promise<Roles> {
  const me = await ports.directory.me()
  const has = (key: string): boolean => me.groupIds.some(id => id === ports.account.groups[key])
  return {
    leaders: new Set(has(LEADERS_GROUP) ? [me.id] : []),
    finance: new Set(has(FINANCE_GROUP) ? [me.id] : [])
  }
}
