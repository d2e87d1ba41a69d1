import { randomBytes } from 'node:crypto'
import { stampOf } from '../clock/clock'
import type { Desk } from '../desk'
import { ApiError, invalid } from '../http/api-error'
import type { Attachment } from '../tables/attachment'

/** As `limits.attachment_size` of the account's settings says. */
const largestFile = 52_428_800
const lifeMs = 3_600_000

interface GivenFile {
  name: string
  type: string
  bytes: Uint8Array
  /** The token of an upload it is added to. */
  token: string | undefined
}

const newSecret = (): string => randomBytes(20).toString('base64url')

/** Keeps a file for the comment it will be attached to. @throws 404 for an upload that is not open, 422 for a file too large */
export function upload(desk: Desk, { name, type, bytes, token }: GivenFile): Attachment[] {
  if (name.trim() === '') throw invalid('filename', 'Filename: cannot be blank', 'BlankValue')
  if (bytes.length > largestFile)
    throw new ApiError(413, { error: 'AttachmentTooLarge', description: 'The file is too large' })
  if (token !== undefined && openUpload(desk, token).length === 0) throw invalid('token', 'Token: is invalid')
  return desk.transaction(() => {
    const kept = desk.tables.attachments.insert({
      secret: newSecret(),
      file_name: name.trim(),
      content_type: type,
      size: bytes.length,
      upload_token: token ?? newSecret(),
      expires_at: stampOf(new Date(desk.clock.now().getTime() + lifeMs))
    })
    desk.tables.attachmentFiles.insert({ id: kept.id, base64: Buffer.from(bytes).toString('base64') })
    return openUpload(desk, kept.upload_token ?? '')
  })
}

/** The files of an upload that no comment took yet. */
function openUpload(desk: Desk, upload_token: string): Attachment[] {
  const now = desk.clock.stamp()
  return desk.tables.attachments.find({ where: { upload_token } }).filter(file => file.expires_at >= now)
}

/** @returns whether there was one. */
export function deleteUpload(desk: Desk, token: string): boolean {
  const files = openUpload(desk, token)
  for (const { id } of files) {
    desk.tables.attachments.delete(id)
    desk.tables.attachmentFiles.delete(id)
  }
  return files.length > 0
}

/** What a comment takes along; the tokens are used up by it. @throws 422 for one that is not open */
export function takeUploads(desk: Desk, tokens: readonly string[]): number[] {
  return tokens.flatMap(token => {
    const files = openUpload(desk, token)
    if (files.length === 0) throw invalid('uploads', `Uploads: ${token} is invalid or has expired`)
    for (const { id } of files) desk.tables.attachments.update(id, { upload_token: null })
    return files.map(({ id }) => id)
  })
}
