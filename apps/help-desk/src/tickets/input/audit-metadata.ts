import type { Problems } from '../../http/problems'
import { isRecord, type JsonRecord } from '../../input'
import type { AuditMetadata } from '../../tables/audit'

/** Zendesk keeps about 1 KB of custom metadata per audit. */
const largestBytes = 1024

/** What a write carries in `metadata` becomes `metadata.custom`, as it was sent. */
export function readMetadata(input: JsonRecord, problems: Problems): AuditMetadata {
  const custom = isRecord(input['metadata']) ? input['metadata'] : {}
  if (bytesOf(custom) > largestBytes)
    problems.add('metadata', `Metadata: is too long (maximum is ${largestBytes} bytes of JSON)`)
  return { system: { client: 'help-desk', ip_address: '127.0.0.1' }, custom }
}

/** What is nested too deep to be written as JSON is larger than any limit. */
function bytesOf(value: unknown): number {
  try {
    return Buffer.byteLength(JSON.stringify(value))
  } catch (error) {
    if (error instanceof RangeError) return Number.POSITIVE_INFINITY
    throw error
  }
}
