import { Stopped } from '../../terminal/failure'
import type { Installation } from '../../deploy/installation'
import type { LedgerContext } from '../../../apps/consultoria/src/application/context'
import type { ZendeskClient } from '../../zendesk/zendeskClient'
import { keepRoster, planRoster } from './keepRoster'
import { rosterSlot, snapshotAt } from './rosterStream'
import { words } from '../../terminal/language'

/**
 * The roster begins with the app: the first snapshot is there and the app's setting names it. Later ones are the command
 * `roster`'s. Answers what is to be said of it; null = it was so before.
 */
export const beginRoster = async (
  client: ZendeskClient,
  context: LedgerContext,
  installation: Installation
): Promise<string | null> => {
  const planned = await planRoster(context, installation)
  if (planned.pin === 'kept') return null
  if ((await context.ports.directory.me()).role !== 'admin') throw new Stopped(words().upkeep.rosterNotAdmin())
  const isFound = planned.pin === 'found'
  const after = await keepRoster(client, context, isFound ? { ...planned, next: null } : planned)
  const first = snapshotAt(after)
  const slot = rosterSlot(first?.n ?? 0)
  return isFound ? words().upkeep.rosterFound(slot, String(first?.by ?? '')) : words().upkeep.rosterWritten(slot)
}
