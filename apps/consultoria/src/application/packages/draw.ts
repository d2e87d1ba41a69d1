import { ok, refuse, type Refusal, type Result } from '../../domain/kernel/result'
import { sumOf } from '../../domain/kernel/grouping'
import { turnedDown } from '../../domain/ledger/streamEnd'
import type { Modality } from '../../domain/modality/modality'
import { allocate } from '../../domain/packages/allocation'
import { balanceOf } from '../../domain/packages/balance'
import { type Packages, withDraw } from '../../domain/packages/packages'
import type { Consultation } from '../../domain/consultation/consultation'
import type { EntryData } from '../../domain/time/data'
import type { Context } from '../context'
import { appendTo, readOn } from '../ledger/appendFact'
import type { Session } from '../session'
import { type PackagesRead, packagesKind } from './packagesKind'

/** What an entry draws: told by the entry itself, so that it stays what the client was told. */
export type Draw = NonNullable<EntryData['draw']>

export interface Drawing {
  ticketId: number
  /** Operation id of the entry. */
  entry: string
  analystId: number
  workDate: string
  seconds: number
  /** Operation id of the entry it corrects. */
  corrects: string | null
}

/** What an entry asks of the packages; `corrects` of its data is the n of another entry. */
export const drawingOf = (
  ticketId: number,
  entry: string,
  { entries }: Pick<Consultation, 'entries'>,
  { analystId, workDate, seconds, corrects }: Pick<EntryData, 'analystId' | 'workDate' | 'seconds' | 'corrects'>
): Drawing => {
  const corrected = entries.find(({ n }) => n === corrects)?.op ?? null
  return { ticketId, entry, analystId, workDate, seconds, corrects: corrected }
}

/** What this entry takes out of the packages as they are, and what it leaves; null = nothing covers it. */
export function drawnFrom(
  packages: Packages,
  drawing: Drawing,
  { products }: NonNullable<Modality['packages']>
): { parts: ReturnType<typeof allocate>; hold: number | null; replaces: number | null } {
  const { ticketId, workDate, seconds, corrects } = drawing
  const hold = [...packages.holds.values()].find(({ data }) => data.ticketId === ticketId)?.n ?? null
  const replaces = [...packages.draws.values()].find(({ data }) => data.entry === corrects)?.n ?? null
  return { parts: allocate(packages, { seconds, workDate, products, hold, replaces }), hold, replaces }
}

/** What an entry would draw, on the packages as they were read last: nothing is asked and nothing written. */
export function drawAhead(
  { packages }: Session,
  organizationId: number,
  drawing: Drawing,
  settings: NonNullable<Modality['packages']>
): Draw | null {
  if (packages?.organizationId !== organizationId) return null
  const before = packages.folded.state
  const { parts, hold, replaces } = drawnFrom(before, drawing, settings)
  if (parts.parts.length === 0) return null
  const { ticketId, entry, analystId, workDate } = drawing
  const { n } = packages.folded.next
  const data = { ticketId, entry, analystId, workDate, parts: parts.parts, hold, replaces }
  const after = withDraw(before, { n, by: analystId, at: '', op: entry, data })
  const left = balanceOf(after, settings.products, workDate)
  return { organizationId, n, seconds: parts.coveredSeconds, left }
}

/**
 * Draws on the organization's packages, before the entry is written: under the entry's own operation, so that a press that is
 * tried again finds it. True minutes are never refused: null = nothing is left for them.
 */
export async function draw(
  session: Session,
  organizationId: number,
  drawing: Drawing,
  settings: NonNullable<Modality['packages']>
): Promise<Result<Draw | null, Refusal>> {
  const { context, packages: known } = session
  const kind = packagesKind(context, organizationId)
  const read = await readOn(context, kind, known?.organizationId === organizationId ? known : undefined)
  if (!read.ok) return read
  session.packages = read.value
  const drawn = await drawOn(context, read.value, drawing, settings)
  if (!drawn.ok) return drawn
  session.packages = drawn.value
  const mine = drawOf(drawn.value, drawing.entry)
  if (!mine) return ok(null)
  const { products } = settings
  return ok({
    organizationId,
    n: mine.n,
    seconds: sumOf(mine.data.parts, part => part.seconds),
    left: balanceOf(drawn.value.folded.state, products, drawing.workDate)
  })
}

/** The same, on what was read just now. */
export async function drawOn(
  context: Context,
  read: PackagesRead,
  drawing: Drawing,
  settings: NonNullable<Modality['packages']>
): Promise<Result<PackagesRead, Refusal>> {
  const { entry, ticketId, analystId, workDate } = drawing
  if (drawOf(read, entry)) return ok(read)
  let seen = read
  const drawn = await appendTo(
    context,
    packagesKind(context, read.organizationId),
    { kind: 'package_drawn', op: nextOp(read, entry) },
    now => {
      seen = now
      const { parts, hold, replaces } = drawnFrom(now.folded.state, drawing, settings)
      if (parts.parts.length === 0 || drawOf(now, entry)) return refuse('already_done')
      return ok({
        kind: 'package_drawn',
        data: { ticketId, entry, analystId, workDate, parts: parts.parts, hold, replaces }
      })
    },
    read,
    { fresh: true }
  )
  if (drawn.ok) return ok(drawn.value.state)
  return drawn.error.code === 'already_done' ? ok(seen) : drawn
}

export const drawOf = ({ folded }: PackagesRead, entry: string) =>
  [...folded.state.draws.values()].find(({ data }) => data.entry === entry)

/** A draw that went back is no longer the entry's: the next one is another operation. */
function nextOp({ facts, folded }: PackagesRead, entry: string): string {
  const rejected = turnedDown(folded)
  const before = facts.filter(
    ({ kind, data, n }) => kind === 'package_drawn' && 'entry' in data && data.entry === entry && !rejected.has(n)
  )
  return before.length === 0 ? entry : `${entry}-${before.length + 1}`
}
