import { foldRoster, isWhole, type Roster } from '../../domain/roster/roster'
import { readRecords } from '../../domain/factText'
import { ROSTER_STREAM } from '../../domain/ledger/slots'
import { ok, refused, type Result } from '../../domain/kernel/result'
import type { AccountError } from '../../ports'
import type { LedgerContext } from '../context'

/** Who held which role when, as the administrators' snapshots tell; empty where the installation has no roster yet. */
export async function readRoster({ ports }: LedgerContext): Promise<Result<Roster, AccountError>> {
  if (ports.account.rosterHash === null) return ok(foldRoster([], null))
  const read = await ports.ledger.read(ROSTER_STREAM)
  if (!read.ok) return read
  const roster = foldRoster(await readRecords(read.value), ports.account.rosterHash)
  return isWhole(roster, ports.account.rosterHash) ? ok(roster) : refused({ kind: 'missing' })
}
