import { ROSTER_STREAM } from '../../apps/consultoria/src/domain/ledger/slots'
import type { ReadRecord } from '../../apps/consultoria/src/domain/factText'
import type { LedgerContext } from '../../apps/consultoria/src/application/context'
import { rosterHashOf } from '../../packages/zendesk-wire/rosterHash'
import { type Installation, ours } from '../deploy/installation'
import type { Bindings } from '../engine/bindings'
import type { Session } from '../engine/session'
import { type Judging, judgingOf, ledgerContext } from './ledgerContext'
import { type LedgerContents, readLedger } from './readLedger'

/** The whole ledger, and what its meaning depends on. */
interface JudgedLedger {
  /** Our installation; undefined where the app is not installed. */
  app: Installation | undefined
  /** What the app's setting names as the roster's first snapshot; null = nothing. */
  hash: string | null
  context: LedgerContext
  contents: LedgerContents
  rosterRecords: readonly ReadRecord[]
  judging: Judging
}

/** Reads the ledger and who may what in it, also where the app is not installed. @throws {Stopped} */
export const readJudgedLedger = async (
  { client, definitions }: Pick<Session, 'client' | 'definitions'>,
  bindings: Bindings,
  installed: readonly Installation[]
): Promise<JudgedLedger> => {
  const [app] = ours(installed)
  const hash = app ? rosterHashOf(app.settings) : null
  const context = await ledgerContext(client, definitions, bindings, app?.settings)
  const contents = await readLedger(client)
  const rosterRecords = contents.streams.get(ROSTER_STREAM) ?? []
  return { app, hash, context, contents, rosterRecords, judging: await judgingOf(context, rosterRecords) }
}
