import { sha256 } from '../../apps/consultoria/src/domain/ledger/hash'
import type { Stream } from '../../apps/consultoria/src/domain/testing/stream'
import type { Raw } from '../zendesk/wire'

/** The records of a stream as the account holds them, each naming the real hash of the one before. */
export const ledgerRecords = async ({ name, records }: Stream): Promise<Raw[]> => {
  const raws: Raw[] = []
  let prev = ''
  for (const one of records) {
    const fact = one.fact.replace(/"prev":"[^"]*"/, `"prev":"${prev}"`)
    prev = await sha256(fact)
    raws.push({
      id: `${name}-${one.id}`,
      name: one.name,
      external_id: one.externalId,
      custom_object_fields: { fact },
      created_at: one.createdAt,
      updated_at: one.updatedAt,
      created_by_user_id: one.createdBy
    })
  }
  return raws
}
