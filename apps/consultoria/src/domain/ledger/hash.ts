import type { LedgerRecord } from './fact'

/** A record with the SHA-256 of its exact text: what the next fact names as `prev`. */
export interface HashedRecord extends LedgerRecord {
  hash: string
}

/** Lower-case hexadecimal SHA-256 of the UTF-8 text. */
export const sha256 = async (text: string): Promise<string> => {
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('')
}
