import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'

/** One message of a conversation on a messaging channel. */
export interface Message {
  /** A ULID: messages sort as they were written. */
  id: string
  ticket_id: number
  conversation_id: string
  author: 'user' | 'agent'
  user_id: number
  text: string
  /** False for what the channel did not take to the client. */
  delivered: boolean
  created_at: string
}

export function messagingTables(db: DatabaseSyncInstance) {
  return {
    messages: new Collection<Message>(db, { name: 'messages', indexes: { ticket_id: m => m.ticket_id } })
  }
}
