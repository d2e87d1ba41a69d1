import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { Collection } from '../store/collection'

export interface Attachment {
  id: number
  /** What its public address is made of: nobody guesses it. */
  secret: string
  file_name: string
  content_type: string
  size: number
  /** Files sent one after the other share one; null once a comment took them. */
  upload_token: string | null
  /** ISO 8601; an upload that no comment took is void then. */
  expires_at: string
}

/** The bytes of an attachment, apart from what is read of it all the time. */
interface AttachmentFile {
  id: number
  base64: string
}

export function attachmentTables(db: DatabaseSyncInstance) {
  return {
    attachments: new Collection<Attachment>(db, {
      name: 'attachments',
      firstId: 358_000_000_001,
      indexes: { secret: file => file.secret, upload_token: file => file.upload_token }
    }),
    attachmentFiles: new Collection<AttachmentFile>(db, { name: 'attachment_files' })
  }
}
