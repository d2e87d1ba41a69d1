import { ROSTER_STREAM } from '../../../apps/consultoria/src/domain/ledger/slots'
import { missingSlots } from '../../../apps/consultoria/src/application/commands/ledger/abandonSlots'
import { readStream } from '../../../apps/consultoria/src/application/ledger/readStream'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import { Stopped } from '../../terminal/failure'
import { refusalSentence } from '../refusalSentence'
import { emptyRosterSlots, type RosterState } from '../roster/rosterStream'
import type { Reach } from './wounds'

/** The stream as the app reads it before it writes: its empty places are the ones that block. */
export const reachOf = async (context: LedgerContext, stream: string, roster: RosterState): Promise<Reach> => {
  if (stream === ROSTER_STREAM) return { highest: roster.roster.next.n - 1, empty: emptyRosterSlots(roster) }
  const read = await readStream(context, stream)
  if (!read.ok) throw new Stopped(refusalSentence(read.error))
  const { consultation } = read.value
  return { highest: consultation.next.n - 1, empty: missingSlots(consultation) }
}
