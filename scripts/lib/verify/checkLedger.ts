import { historyOf } from '../../../packages/zendesk-wire/ticketAudits'
import type { TicketPast } from '../../../apps/consultoria/src/domain/ledger/evidence'
import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/ledger/reader'
import { type Anchor, parseHead, verifyStream } from '../../../apps/consultoria/src/domain/ledger/verify'
import type { Instant } from '../../../apps/consultoria/src/domain/policy'
import { pastOf } from '../../../apps/consultoria/src/use-cases/auditFindings'
import { type AuditReading, readAuditsOf } from '../ledger/readAudits'
import { type LedgerContents, ticketOf } from '../ledger/readLedger'
import type { Raw } from '../types/resource'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { VerifyFinding } from './checkConfiguration'
import { aboutStream, orFinding } from './streamFinding'
import { words } from '../language'

export interface LedgerSetting {
  context: FoldContext
  /** Since when money facts are announced with their hash; null = there is no roster yet. */
  since: Instant | null
  /** Id of the ticket field that carries what an agent's own Submit announces. */
  operationField: number | undefined
}

/** Chain, authors, gaps, announcements and evidence of every stream. */
export const checkLedger = async (
  client: Pick<ZendeskClient, 'list'>,
  { streams, strays }: LedgerContents,
  setting: LedgerSetting
): Promise<VerifyFinding[]> => {
  const tickets = [...streams.keys()].flatMap(stream => ticketOf(stream) ?? [])
  const audits = await readAuditsOf(client, tickets, raws => testimonyOf(raws, setting.operationField))
  const found = await Promise.all(
    [...streams].map(([stream, records]) =>
      orFinding(stream, () => checkStream(stream, records, audits.get(ticketOf(stream) ?? 0), setting))
    )
  )
  return [
    ...strays.map(({ id, name }) => ({
      about: words().commands.record(id),
      message: words().commands.strayRecord(name)
    })),
    ...found.flat()
  ]
}

type Testimony = { past: TicketPast; anchors: Anchor[] }

const checkStream = async (
  stream: string,
  records: readonly ReadRecord[],
  audits: AuditReading<Testimony> | undefined,
  { context, since }: LedgerSetting
): Promise<VerifyFinding[]> => {
  const { past, anchors } = audits && 'taken' in audits ? audits.taken : { past: null, anchors: [] }
  const problems = (await verifyStream(stream, records, { anchors, past, since }, context)).map(
    ({ n, code, detail }) => ({
      ...aboutStream(stream, n === 0 ? undefined : n),
      message: `${code}: ${words().ledger[code]()}${detail ? ` (${detail})` : ''}`,
      ...(code === 'early' || code === 'touched' ? { information: true as const } : {})
    })
  )
  if (!audits || 'taken' in audits) return problems
  return [...problems, { ...aboutStream(stream), message: audits.unread, unchecked: true }]
}

/** What only Zendesk writes: the ticket's past, and the heads that stand in it. */
const testimonyOf = (audits: Raw[], operationField: number | undefined): Testimony => {
  const history = historyOf({ audits, users: [] }, operationField)
  const anchors = history.metadata.flatMap(({ head, auditId }) => {
    const parsed = parseHead(head ?? '')
    return parsed ? [{ ...parsed, source: `audit ${auditId}` }] : []
  })
  return { past: pastOf(history), anchors }
}
