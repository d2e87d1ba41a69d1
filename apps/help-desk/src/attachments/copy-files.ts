import type { Desk } from '../desk'
import { upload } from './uploads'

/** The same files once more, as an upload that a comment can take; undefined when there are none. */
export function copyFiles(desk: Desk, ids: readonly number[]): string | undefined {
  let token: string | undefined
  for (const id of ids) {
    const file = desk.tables.attachments.get(id)
    const kept = desk.tables.attachmentFiles.get(id)
    if (!file || !kept) continue
    const bytes = Buffer.from(kept.base64, 'base64')
    const copies = upload(desk, { name: file.file_name, type: file.content_type, bytes, token })
    token = copies[0]?.upload_token ?? token
  }
  return token
}
