import type { FoldContext } from '../../../apps/consultoria/src/domain/ledger/foldState'
import { type Anchor, parseHead, verifyStream } from '../../../apps/consultoria/src/domain/ledger/verify'
import { type LedgerContents, ticketOf } from '../ledger/readLedger'
import { record, text } from '../types/wire'
import { ZendeskError } from '../zendesk/errors'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import type { VerifyFinding } from './checkConfiguration'
import { words } from '../language'

/** Chain, authors, gaps and anchors of every stream. */
export const checkLedger = async (
  client: ZendeskClient,
  { streams, strays }: LedgerContents,
  context: FoldContext
): Promise<VerifyFinding[]> => {
  const findings: VerifyFinding[] = strays.map(({ id, name }) => ({
    about: words().commands.record(id),
    message: words().commands.strayRecord(name)
  }))
  for (const [stream, records] of streams) {
    const anchors = await anchorsOf(client, stream)
    const testimony = { anchors, past: null, since: null }
    for (const { n, code, detail } of await verifyStream(stream, records, testimony, context))
      findings.push({
        about: `${stream}-${n}`,
        message: `${code}: ${words().ledger[code]()}${detail ? ` (${detail})` : ''}`
      })
  }
  return findings
}

/** Heads that stand in the ticket's audits, where only Zendesk writes. A deleted ticket has none. */
const anchorsOf = async (client: ZendeskClient, stream: string): Promise<Anchor[]> => {
  const ticket = ticketOf(stream)
  if (ticket === null) return []
  try {
    const audits = await client.list(`/tickets/${ticket}/audits`, 'audits')
    return audits.flatMap(audit => {
      const head = parseHead(text(record(record(audit.metadata).custom).head))
      return head ? [{ ...head, source: `audit ${text(audit.id)}` }] : []
    })
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return []
    throw error
  }
}
