import type { LedgerRecord } from '../../apps/consultoria/src/domain/ledger/fact'
import { idOf, instantOf, textOf, wireOf, type Wire } from './wire'

/** A record of the ledger's custom object as the account answers it; whatever is missing or odd becomes empty. */
export const recordOf = (wire: Wire): LedgerRecord => ({
  id: String(wire['id'] ?? ''),
  name: textOf(wire['name']),
  externalId: textOf(wire['external_id']),
  fact: textOf(wireOf(wire['custom_object_fields'])['fact']),
  createdAt: instantOf(wire['created_at']),
  updatedAt: instantOf(wire['updated_at']),
  createdBy: idOf(wire['created_by_user_id']) ?? 0
})
