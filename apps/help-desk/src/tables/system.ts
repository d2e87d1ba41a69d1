import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'
import type { Where } from '../store/where'

type JobState = 'queued' | 'working' | 'failed' | 'completed' | 'killed'

export interface Job {
  id: string
  job_type: string
  status: JobState
  total: number | null
  progress: number | null
  message: string | null
  results: Record<string, unknown>[] | null
  created_at: string
}

/** A mail the account would have sent: kept, never sent. */
export interface Mail {
  id: number
  ticket_id: number | null
  to: string[]
  subject: string
  body: string
  sent_at: string
}

/** A bearer token; only its hash is kept. */
interface Token {
  id: string
  user_id: number
  client_id: string
  scope: string
  /** Unix milliseconds, by the account's clock. */
  expires_at: number
}

/** The answer to a ticket that was created with an idempotency key. */
interface IdempotencyKey {
  /** Digest of whose key it is and of the key. */
  id: string
  /** Digest of what was asked. */
  parameters: string
  answer: string
  /** Unix milliseconds, by the account's clock. */
  expires_at: number
}

/** Facts about the account itself: which seed, how far the clock was moved. */
interface Setting {
  id: string
  value: string | number | boolean | null
}

const mailWord = (email: string): string => `@${email.toLowerCase()}`

/** Mails to this address. */
export const mailedTo = (email: string): Where => ({ mailed: { word: mailWord(email) } })

export function systemTables(db: DatabaseSyncInstance) {
  return {
    jobs: new Collection<Job>(db, { name: 'jobs', indexes: { status: j => j.status } }),
    mails: new Collection<Mail>(db, {
      name: 'mails',
      indexes: { ticket_id: m => m.ticket_id },
      words: m => m.to.map(mailWord)
    }),
    tokens: new Collection<Token>(db, { name: 'tokens' }),
    idempotencyKeys: new Collection<IdempotencyKey>(db, { name: 'idempotency_keys' }),
    settings: new Collection<Setting>(db, { name: 'settings' })
  }
}
