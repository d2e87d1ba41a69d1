import type { Role } from '../../domain/people/roles'
import type { TicketHistory } from '../../ports'
import type { Context } from '../context'
import type { AuditFindings } from '../ledger/audited'
import { readStream } from '../ledger/readStream'
import { askRoles, type Doubt } from '../ledger/roles'
import { type StreamState, withAudited } from '../ledger/stream'
import { auditFindings } from './auditFindings'

/**
 * The facts as the audits know them. What is announced and not there may have been written between the two readings: the
 * stream is read on before anything is called missing.
 */
export async function judgedByAudits(
  context: Context,
  read: StreamState,
  history: TicketHistory
): Promise<StreamState> {
  const findings = await findingsOf(context, read, history)
  if (findings.missing.length === 0) return withAudited(context, read, findings)
  const now = await readStream(context, read.stream, read)
  if (!now.ok) return withAudited(context, read, findings)
  return withAudited(context, now.value, await findingsOf(context, now.value, history))
}

/** What was completed or announced just now is in the audits: without them it would still be told as undone. */
export async function judgedAnew(context: Context, state: StreamState): Promise<StreamState> {
  const audits = await context.ports.ticket.history()
  return audits.ok ? judgedByAudits(context, state, audits.value) : state
}

/** Who else announced it is asked for their role only where the author did not. */
async function findingsOf(context: Context, state: StreamState, history: TicketHistory): Promise<AuditFindings> {
  const rules = { modalities: context.catalog.modalities, offsetAt: context.ports.clock.offsetAt }
  const findings = await auditFindings(rules, state, history)
  const doubts = vouchersOf(state, history, findings.unannounced)
  if (doubts.length === 0) return findings
  const { roles } = await askRoles(context, doubts)
  const tenures = [...state.roles.tenures, ...roles.tenures]
  return auditFindings(rules, { ...state, roles: { ...state.roles, tenures } }, history)
}

const LEADER: Role[] = ['leader']

/** Others in whose audits facts are announced that their authors announced nowhere. */
function vouchersOf(
  { facts }: Pick<StreamState, 'facts'>,
  { metadata, operations }: Pick<TicketHistory, 'metadata' | 'operations'>,
  unannounced: readonly number[]
): Doubt[] {
  const authors = new Map(facts.flatMap(({ n, op, by }) => (unannounced.includes(n) ? [[op, by] as const] : [])))
  return [...metadata, ...operations].flatMap(({ op, authorId, at }) =>
    authors.has(op) && authors.get(op) !== authorId ? [{ userId: authorId, at, roles: LEADER }] : []
  )
}
