import { sealFact } from '../../apps/consultoria/src/domain/factText'
import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import { ROSTER_STREAM, slotName } from '../../apps/consultoria/src/domain/ledger/slots'
import type { Tenure } from '../../apps/consultoria/src/domain/people/roles'
import type { Raw } from '../zendesk/wire'

const AT = '2026-11-20T12:00:00Z'

/** The roster's first snapshot as the account holds it, and the hash that the app's setting must name. */
export const rosterRecord = async (by: number, tenures: Tenure[]): Promise<{ raw: Raw; hash: string }> => {
  const slot = { stream: ROSTER_STREAM, n: 1, prev: '', op: 'roster-1', at: AT, by }
  const { text } = sealFact({ kind: 'roster_set', data: { tenures } }, slot)
  const name = slotName(ROSTER_STREAM, 1)
  const raw = {
    id: name,
    name,
    external_id: name,
    custom_object_fields: { fact: text },
    created_at: AT,
    updated_at: AT,
    created_by_user_id: by
  }
  return { raw, hash: await sha256(text) }
}
