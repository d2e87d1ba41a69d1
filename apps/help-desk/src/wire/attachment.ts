import type { Desk } from '../desk'
import { urlOf } from '../http/api'
import type { Attachment } from '../tables/attachment'

export function presentAttachment(desk: Desk, file: Attachment): Record<string, unknown> {
  const { id, file_name, content_type, size } = file
  return {
    url: urlOf(desk, `attachments/${id}`),
    id,
    file_name,
    content_url: `${desk.url}/attachments/token/${file.secret}/?name=${encodeURIComponent(file_name)}`,
    mapped_content_url: `${desk.url}/attachments/token/${file.secret}/?name=${encodeURIComponent(file_name)}`,
    content_type,
    size,
    width: null,
    height: null,
    inline: false,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: 'not_scanned',
    thumbnails: []
  }
}

/** By the ids a comment or an audit's event keeps; most have none, and nothing is looked up for them. */
export function presentAttachments(desk: Desk, ids: readonly number[] | undefined): Record<string, unknown>[] {
  if (!ids || ids.length === 0) return []
  return desk.tables.attachments.find({ where: { id: [...ids] } }).map(file => presentAttachment(desk, file))
}
