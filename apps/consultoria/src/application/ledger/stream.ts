import type { Consultation } from '../../domain/consultation/consultation'
import { foldFrom, foldOn } from '../../domain/consultation/fold'
import { holders, readAnew } from './readAnew'
import { definitionOf, type Fact } from '../../domain/registry'
import type { LedgerRecord } from '../../domain/ledger/fact'
import type { Folded } from '../../domain/consultation/fold'
import type { FoldContext } from '../../domain/consultation/foldContext'
import type { ReadRecord } from '../../domain/factText'
import type { Role, Roles } from '../../domain/people/roles'
import { slotsRejectedAs, type StreamEnd } from '../../domain/ledger/streamEnd'
import { NOTHING_AUDITED, type AuditFindings } from './audited'
import type { LedgerContext } from '../context'
import { deputiesIn } from './deputiesIn'
import { ownRoles, settleDoubts, type Doubt } from './roles'

/** A stream as read, and what it means. */
export interface StreamState {
  stream: string
  /** Each read and hashed once, however often the stream is looked at. */
  records: ReadRecord[]
  /** The facts that hold their slots. */
  facts: Fact[]
  consultation: Consultation
  /** Where the fold stands, to go on from; null = there is nothing to fold. */
  folded: Folded | null
  roles: Roles
  /** Roles whose holders were asked for: who is not among them does not hold them. */
  asked: readonly Role[]
  /** What the ticket's audits say of the facts, as far as they were read. */
  audited: AuditFindings
}

/**
 * The meaning of records. The holders of a role are asked for only where a fact would be turned down without them: most
 * streams hold no fact that needs a role. Nothing is turned down on memory; what could not be asked is pending.
 */
export async function stateOf(
  context: LedgerContext,
  stream: string,
  records: readonly LedgerRecord[],
  known?: StreamState
): Promise<StreamState> {
  const roles = known?.roles ?? (await ownRoles(context))
  const asked = known?.asked ?? []
  const audited = known?.audited ?? NOTHING_AUDITED
  const read = await readAnew(records, known?.records ?? [])
  return settleDoubts(
    context,
    folding(context, stream, read, { roles, asked, audited }, known),
    ({ consultation, records: judged }) => doubtsIn(consultation, judged),
    answer => folding(context, stream, read, { ...answer, audited })
  )
}

/** The same records judged with what the audits say of them. */
export async function withAudited(
  context: LedgerContext,
  state: StreamState,
  audited: AuditFindings
): Promise<StreamState> {
  const isSame =
    [...audited.edited].every(n => state.audited.edited.has(n)) && audited.edited.size === state.audited.edited.size
  if (isSame) return { ...state, audited }
  return folding(context, state.stream, state.records, { ...state, audited })
}

/** What records are judged with. */
type Going = Pick<StreamState, 'roles' | 'asked' | 'audited'>

function folding(
  context: LedgerContext,
  stream: string,
  records: ReadRecord[],
  going: Going,
  known?: StreamState
): StreamState {
  const foldContext = foldContextOf(context, going)
  const added = known && startsWith(records, known.records) ? records.slice(known.records.length) : null
  if (known && added?.length === 0) return { ...known, ...going }
  const [next] = added ?? []
  const onward = next && added?.length === 1 && known?.folded ? foldOn(known.folded, next) : null
  const folded = onward ?? foldFrom(stream, records, foldContext)
  const { roles, asked, audited } = going
  return {
    stream,
    records,
    facts: holders(stream, records),
    consultation: folded.consultation,
    folded,
    roles,
    asked,
    audited
  }
}

const startsWith = (records: readonly ReadRecord[], known: readonly ReadRecord[]): boolean =>
  known.every((record, index) => record === records[index])

export const foldContextOf = (context: LedgerContext, { roles, audited }: Going): FoldContext => ({
  roles,
  deputies: deputiesIn(context),
  modalities: context.catalog.modalities,
  offsetAt: context.ports.clock.offsetAt,
  edited: audited.edited
})

/** Facts that would be turned down, and by which roles they would count. */
export function doubtsIn(end: StreamEnd, records: readonly ReadRecord[]): Doubt[] {
  const doubted = new Set(slotsRejectedAs(end, 'not_entitled').concat(end.pending))
  return records.flatMap(({ slot, reading, createdBy, createdAt }) => {
    if (reading.kind !== 'fact' || !slot || !doubted.has(slot.n) || reading.fact.by !== createdBy) return []
    return [{ userId: createdBy, at: createdAt, roles: rolesFor(reading.fact.kind) }]
  })
}

const rolesFor = (kind: Fact['kind']): Role[] => [...(definitionOf(kind).judgedBy ?? ['leader' as const])]
