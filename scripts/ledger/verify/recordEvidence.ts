import { mayCheckEvidence } from '../../../apps/consultoria/src/domain/people/roles'
import { ok, refuse } from '../../../apps/consultoria/src/domain/kernel/result'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import { appendTo, ticketKind } from '../../../apps/consultoria/src/application/ledger/appendFact'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { evidenceOp } from '../../../apps/consultoria/src/application/repair/recordEvidence'
import { words } from '../../terminal/language'
import { refusalSentence } from '../refusalSentence'
import type { BorneOut } from './checkLedger'

/** Whether whoever runs this may say that evidence was looked up. */
export const mayRecord = async ({ ports }: LedgerContext, { roles }: Pick<FoldContext, 'roles'>): Promise<boolean> => {
  const { id } = await ports.directory.me()
  return mayCheckEvidence(roles, id, ports.clock.now())
}

interface Recorded {
  stream: string
  head: number
  /** Why it was not recorded; null = it is. */
  failed: string | null
}

/** Says in each stream that everything up to what was verified is borne out; under an id that makes a second try the same. */
export const recordEvidence = async (context: LedgerContext, borneOut: readonly BorneOut[]): Promise<Recorded[]> => {
  const done: Recorded[] = []
  for (const { stream, head } of borneOut) {
    const identity = { kind: 'evidence_checked' as const, op: evidenceOp(head.n) }
    const written = await appendTo(context, ticketKind(context, stream), identity, ({ records }) => {
      const isThere = records.some(({ slot, hash }) => slot?.n === head.n && hash === head.hash)
      return isThere ? ok({ kind: 'evidence_checked', data: { head: head.n, hash: head.hash } }) : refuse('conflict')
    })
    const failed = written.ok
      ? null
      : written.error.code === 'conflict'
        ? words().upkeep.changedMeanwhile()
        : refusalSentence(written.error)
    done.push({ stream, head: head.n, failed })
  }
  return done
}
