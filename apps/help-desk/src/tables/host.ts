import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'

/** What an app asked of the workspace that the workspace does not answer. */
interface UnsupportedZafCall {
  id: number
  verb: 'get' | 'set' | 'invoke' | 'event'
  path: string
  location: string
  asked_at: string
}

export function hostTables(db: DatabaseSyncInstance) {
  return { unsupportedZafCalls: new Collection<UnsupportedZafCall>(db, { name: 'unsupported_zaf_calls' }) }
}
