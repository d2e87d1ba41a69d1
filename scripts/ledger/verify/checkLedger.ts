import { historyOf } from '../../../packages/zendesk-wire/ticketAudits'
import { type TicketPast } from '../../../apps/consultoria/src/domain/ledger/ticketPast'
import { unchecked } from '../../../apps/consultoria/src/domain/audit/evidence'
import { fold } from '../../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import { isPackagesStream, ROSTER_STREAM, ticketOfStream } from '../../../apps/consultoria/src/domain/ledger/slots'
import { type Anchor, anchorsIn } from '../../../apps/consultoria/src/domain/audit/anchors'
import { type Problem, verifyStream } from '../../../apps/consultoria/src/domain/audit/verify'
import { verifyPackages } from '../../../apps/consultoria/src/domain/audit/verifyPackages'
import type { ToldPayment } from '../../../apps/consultoria/src/domain/payment/toldPayment'
import { toldPaymentsIn } from '../../../packages/zendesk-wire/tickets/toldPayments'
import type { Instant } from '../../../apps/consultoria/src/domain/kernel/instant'
import { pastOf } from '../../../apps/consultoria/src/application/announcing/auditFindings'
import { type AuditReading, type AuditsRead, readAuditsOf } from '../readAudits'
import type { LedgerContents } from '../readLedger'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import type { VerifyFinding } from './checkConfiguration'
import { isInformation } from './sentence'
import { aboutStream, findingOf, orFinding } from './streamFinding'
import { words } from '../../terminal/language'

interface LedgerSetting {
  context: FoldContext
  /** Since when money facts are announced with their hash; null = there is no roster yet. */
  since: Instant | null
  /** Id of the ticket field that carries what an agent's own Submit announces. */
  operationField: number | undefined
  /** Id of the one where integrations tell payments. */
  toldField: number | undefined
  /** Told of how many tickets the audits are read, before they are. */
  onBegin?: (tickets: number) => void
}

/** A stream whose facts the audits bear out, and of which nobody has recorded that yet. */
export interface BorneOut {
  stream: string
  head: { n: number; hash: string }
}

interface LedgerCheck {
  findings: VerifyFinding[]
  borneOut: BorneOut[]
}

/** Chain, authors, gaps, announcements and evidence of every stream; the roster has a fold of its own. */
export const checkLedger = async (
  client: Pick<ZendeskClient, 'list'>,
  { streams, strays }: LedgerContents,
  setting: LedgerSetting
): Promise<LedgerCheck> => {
  const tickets = [...streams.keys()].flatMap(stream => ticketOfStream(stream) ?? [])
  setting.onBegin?.(tickets.length)
  const audits = await readAuditsOf(client, tickets, read => testimonyOf(read, setting))
  const borneOut: BorneOut[] = []
  const found = await Promise.all(
    [...streams]
      .filter(([stream]) => stream !== ROSTER_STREAM)
      .map(([stream, records]) =>
        orFinding(stream, async () => {
          if (isPackagesStream(stream)) {
            const judging = { ...setting.context, told: toldIn(records, audits) }
            return verifyPackages(stream, records, judging).map(problem => findingOf(stream, problem))
          }
          const checked = await checkStream(stream, records, audits.get(ticketOfStream(stream) ?? 0), setting)
          if (checked.borneOut) borneOut.push(checked.borneOut)
          return checked.findings
        })
      )
  )
  return {
    findings: [
      ...strays.map(({ id, name }) => ({
        about: words().commands.record(id),
        message: words().commands.strayRecord(name)
      })),
      ...found.flat()
    ],
    borneOut
  }
}

type Testimony = { past: TicketPast; anchors: Anchor[]; told: ToldPayment[] }

/** What the audits that were read say of payments that these packages name; what could not be read is left out. */
const toldIn = (
  records: readonly ReadRecord[],
  audits: ReadonlyMap<number, AuditReading<Testimony>>
): Map<string, ToldPayment | null> => {
  const facts = records.flatMap(({ reading }) => (reading.kind === 'fact' ? [reading.fact] : []))
  const named = facts.flatMap(fact => {
    if (fact.kind !== 'package_paid' || fact.data.reference === null) return []
    const grant = facts.find(({ n }) => n === fact.data.package)
    const ticketId = grant?.kind === 'package_granted' ? (grant.data.ticketId ?? 0) : 0
    const read = audits.get(ticketId)
    if (read && 'unread' in read) return []
    const all = read && 'taken' in read ? read.taken.told : []
    const { reference } = fact.data
    return [[reference, all.find(({ auditId }) => String(auditId) === reference) ?? null] as const]
  })
  return new Map(named)
}

const checkStream = async (
  stream: string,
  records: readonly ReadRecord[],
  audits: AuditReading<Testimony> | undefined,
  { context, since }: LedgerSetting
): Promise<{ findings: VerifyFinding[]; borneOut: BorneOut | null }> => {
  const { past, anchors } = audits && 'taken' in audits ? audits.taken : { past: null, anchors: [] }
  const problems = await verifyStream(stream, records, { anchors, past, since }, context)
  const findings = problems.map(problem => findingOf(stream, problem))
  if (audits && 'deleted' in audits)
    findings.push({ ...aboutStream(stream), message: audits.deleted, state: 'deleted', information: true })
  if (audits && 'unread' in audits) findings.push({ ...aboutStream(stream), message: audits.unread, unchecked: true })
  return { findings, borneOut: past ? borneOutOf(stream, records, problems, context) : null }
}

/**
 * Whatever else is found keeps the whole stream from being called borne out. A fact that never counts needs no evidence; one
 * whose author is not entitled may count once more is known of who held which role.
 */
const isHarmless = ({ code, detail }: Problem): boolean =>
  isInformation(code) || (code === 'rejected' && !detail.endsWith('not_entitled'))

const borneOutOf = (
  stream: string,
  records: readonly ReadRecord[],
  problems: readonly Problem[],
  context: FoldContext
): BorneOut | null => {
  if (!problems.every(isHarmless)) return null
  const state = fold(stream, records, context)
  return state.head && unchecked(records, state).length > 0 ? { stream, head: state.head } : null
}

/** What only Zendesk writes: the ticket's past, and the heads that stand in it. */
const testimonyOf = (
  read: AuditsRead,
  { operationField, toldField }: Pick<LedgerSetting, 'operationField' | 'toldField'>
): Testimony => {
  const history = historyOf(read, operationField)
  const told = toldField === undefined ? [] : toldPaymentsIn(read.audits, toldField)
  return { past: pastOf(history), anchors: anchorsIn(history.metadata), told }
}
