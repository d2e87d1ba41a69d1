import { STATE_OBJECT } from '../../resources/stateObject'
import { type Raw, record, text } from '../../zendesk/wire'
import { ZendeskError } from '../../zendesk/errors'
import type { ZendeskClient } from '../../zendesk/zendeskClient'

export const objectPath = `/custom_objects/${STATE_OBJECT}`
export const recordsPath = `${objectPath}/records`

/** One record of ours as the account holds it. Any agent may write one: nothing in it is trusted to have a shape. */
export interface KeptRecord {
  id: string
  name: string
  entry: Raw
  /** By the account's clock. */
  at: number
  by: string
}

/** What the account keeps of the runs so far. */
export interface Kept {
  /** `unavailable`: the plan has no custom objects, or these credentials may not read them. */
  object: 'there' | 'absent' | 'unavailable'
  records: KeptRecord[]
}

export const readKept = async (client: ZendeskClient): Promise<Kept> => {
  try {
    const list = await client.list(recordsPath, 'custom_object_records')
    return { object: 'there', records: list.map(kept) }
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return { object: 'absent', records: [] }
    if (error instanceof ZendeskError && error.status === 403) return { object: 'unavailable', records: [] }
    throw error
  }
}

export const recordBody = (name: string, entry: object) => ({
  custom_object_record: { name, external_id: name, custom_object_fields: { entry: JSON.stringify(entry) } }
})

const kept = (raw: Raw): KeptRecord => ({
  id: text(raw.id),
  name: text(raw.name),
  entry: parsed(text(record(raw.custom_object_fields).entry)),
  at: Date.parse(text(raw.created_at)),
  by: text(raw.created_by_user_id)
})

const parsed = (entry: string): Raw => {
  try {
    return record(JSON.parse(entry))
  } catch {
    return {}
  }
}
