import type { HttpBindings } from '@hono/node-server'
import { join } from 'node:path'
import { createApp } from './app'
import { answer } from './http/answer'
import { Clock } from './clock/clock'
import { createControl } from './control/control'
import type { WireProfile } from './control/wire'
import type { Desk } from './desk'
import { DeskEvents } from './events'
import { Queue } from './queue'
import { SearchIndex } from './store/indexes/search-index'
import { keepClock, restoreClock } from './clock/kept-clock'
import { seedDesk } from './seed/seed'
import type { SeedName } from './seed/seed-name'
import { Snapshot } from './store/snapshot'
import { openDatabase, transaction } from './store/database'
import { claimFolder, type FolderClaim } from './store/folder-claim'
import { observeWrites } from './store/observe'
import { StartFailure } from './start-failure'
import { openTables, readAgain } from './tables/tables'

export interface DeskOptions {
  /** Folder that keeps everything; null keeps nothing. */
  dataDir: string | null
  seed: SeedName
  /** What is taken for the real time. */
  clock?: () => number
  /** The instant the account's clock runs on from, whatever the date is; without it the real time, or where it was moved to. */
  startsAt?: Date
  /** Whose answers it gives where documentation and recordings differ; the reference's unless said. */
  wire?: WireProfile
}

export interface OpenDesk extends Desk {
  readonly snapshot: Snapshot
  /** `fetch` with the socket the request came on. */
  answer(request: Request, env: Partial<HttpBindings>): Promise<Response>
  close(): void
}

/** Opens what the folder holds, or seeds it. @throws StartFailure */
export function openDesk(options: DeskOptions): OpenDesk {
  const claim = options.dataDir === null ? undefined : claimFolder(options.dataDir)
  const db = openReadable(options.dataDir === null ? ':memory:' : join(options.dataDir, 'help-desk.db'), claim)
  const tables = openTables(db)
  const clock = new Clock(options.clock, options.startsAt)
  const index = new SearchIndex()
  observeWrites(db, (collection, id, before) => index.wrote(collection, id, before))
  const events = new DeskEvents()
  const desk: OpenDesk = {
    db,
    tables,
    clock,
    events,
    index,
    outbox: tables.mails,
    queue: new Queue(tables.jobs, () => clock.stamp()),
    control: createControl(options.wire ?? 'documented'),
    wire: options.wire ?? 'documented',
    dataDir: options.dataDir,
    url: 'http://localhost:4380',
    snapshot: new Snapshot(db, options.dataDir, isWhole => readAgain(tables, isWhole)),
    transaction: work => events.holdDuring(() => transaction(db, work)),
    answer: (request, env) => answer(desk, app, request, env),
    fetch: request => answer(desk, app, request, {}),
    close: () => {
      desk.queue.clear()
      // statements kept for reuse hold the connection open; what they wrote goes into the file all the same
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      db.close()
      claim?.release()
    }
  }
  const app = createApp(desk)
  if (tables.settings.get('seed') === undefined) desk.transaction(() => seedDesk(desk, options.seed))
  if (options.startsAt) keepClock(desk)
  else restoreClock(desk)
  return desk
}

function openReadable(path: string, claim: FolderClaim | undefined) {
  try {
    const db = openDatabase(path)
    const verdict: unknown = db.prepare('PRAGMA quick_check(1)').get()?.['quick_check']
    if (verdict !== 'ok') throw new Error(String(verdict))
    return db
  } catch (error) {
    claim?.release()
    const reason = error instanceof Error ? error.message : String(error)
    throw new StartFailure(
      `The database ${path} cannot be read (${reason}). It was left as it is; move it away to start afresh.`
    )
  }
}
