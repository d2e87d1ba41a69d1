import type { AuditMetadata } from '../tables/audit'

/** What only the account itself says of a write: how a mail or a message came in. */
export interface Arrival {
  /** The comment stays among agents, whoever wrote it. */
  isPrivate?: boolean
  metadata?: Partial<AuditMetadata>
  /** The support address a new ticket came in by. */
  recipient?: string
}
