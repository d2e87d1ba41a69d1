import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Clock } from './clock/clock'
import type { Control } from './control/control'
import type { WireProfile } from './control/wire'
import type { DeskEvents } from './events'
import type { Queue } from './queue'
import type { Collection } from './store/collection'
import type { SearchIndex } from './store/indexes/search-index'
import type { Mail } from './tables/system'
import type { Tables } from './tables/tables'

/** One local account: what every route, rule and page gets. */
export interface Desk {
  readonly db: DatabaseSyncInstance
  readonly tables: Tables
  readonly clock: Clock
  /** Listeners hear of a change after it is committed, never of one that was rolled back. */
  readonly events: DeskEvents
  /** Mails the account would have sent. */
  readonly outbox: Collection<Mail>
  /** Work that answers with a job status first. */
  readonly queue: Queue
  /** What searches see: the tables, as old as the lag says. */
  readonly index: SearchIndex
  readonly control: Control
  /** The wire profile a reset goes back to. */
  readonly wire: WireProfile
  /** Folder for the database, certificate and snapshot; null when nothing is kept. */
  readonly dataDir: string | null
  /** `http://localhost:4380` once it listens; in-process the address requests are made up with. */
  url: string
  /** All or nothing; may be nested. */
  transaction<R>(work: () => R): R
  /** Answers as over HTTP, without a socket. */
  fetch(request: Request): Promise<Response>
}
