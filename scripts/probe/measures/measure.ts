import type { Ask } from '../asking'
import type { Belongings } from '../belongings'

/** What the documentation leaves open, or the project relies on. */
export const measureKeys = [
  'metadata_size', 'metadata_empty', 'name_race', 'duplicate_body', 'name_reuse', 'own_writes', 'updated_at_field', 'upload',
  'idempotency_key', 'rate_headers', 'date_header', 'object_limit', 'record_limit', 'field_limit'
] as const // prettier-ignore
export type MeasureKey = (typeof measureKeys)[number]

export interface Tools {
  ask: Ask
  belongings: Belongings
  sleep: (milliseconds: number) => Promise<void>
}

/** Two accounts behave alike where these are equal. */
export type Measure = (tools: Tools) => Promise<string>
