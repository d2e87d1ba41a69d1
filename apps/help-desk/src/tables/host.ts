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

/** What to try with a demo ticket; its id is the ticket's. */
export interface DemoHint {
  id: number
  /** One line for each of the account's languages. */
  texts: Record<'pt-BR' | 'en-US' | 'es', string>
}

export function hostTables(db: DatabaseSyncInstance) {
  return {
    unsupportedZafCalls: new Collection<UnsupportedZafCall>(db, { name: 'unsupported_zaf_calls' }),
    demoHints: new Collection<DemoHint>(db, { name: 'demo_hints' })
  }
}
