import type { HashedRecord } from '../../../apps/consultoria/src/domain/ledger/hash'
import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import { type Anchor, parseHead, verifyStream } from '../../../apps/consultoria/src/domain/ledger/verify'
import { type AuditReading, readAuditsOf } from '../ledger/readAudits'
import { type LedgerContents, ticketOf } from '../ledger/readLedger'
import type { Raw } from '../types/resource'
import { record, text } from '../types/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { VerifyFinding } from './checkConfiguration'
import { aboutStream, orFinding } from './streamFinding'
import { words } from '../language'

/** Chain, authors, gaps and anchors of every stream, in the order of the ledger. */
export const checkLedger = async (
  client: Pick<ZendeskClient, 'list'>,
  { streams, strays }: LedgerContents,
  context: FoldContext
): Promise<VerifyFinding[]> => {
  const tickets = [...streams.keys()].flatMap(stream => ticketOf(stream) ?? [])
  const audits = await readAuditsOf(client, tickets, anchorsIn)
  return [
    ...strays.map(({ id, name }) => ({
      about: words().commands.record(id),
      message: words().commands.strayRecord(name)
    })),
    ...[...streams].flatMap(([stream, records]) =>
      orFinding(stream, () => checkStream(stream, records, audits.get(ticketOf(stream) ?? 0), context))
    )
  ]
}

const checkStream = (
  stream: string,
  records: readonly HashedRecord[],
  audits: AuditReading<Anchor[]> | undefined,
  context: FoldContext
): VerifyFinding[] => {
  const anchors = audits && 'taken' in audits ? audits.taken : []
  const problems = verifyStream(stream, records, anchors, context).map(({ n, code, detail }) => ({
    ...aboutStream(stream, n),
    message: `${code}: ${words().ledger[code]()}${detail ? ` (${detail})` : ''}`
  }))
  if (!audits || 'taken' in audits) return problems
  return [...problems, { ...aboutStream(stream), message: audits.unread, unchecked: true }]
}

/** Heads that stand in the ticket's audits, where only Zendesk writes. */
const anchorsIn = (audits: Raw[]): Anchor[] =>
  audits.flatMap(audit => {
    const head = parseHead(text(record(record(audit.metadata).custom).head))
    return head ? [{ ...head, source: `audit ${text(audit.id)}` }] : []
  })
