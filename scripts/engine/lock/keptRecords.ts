import { STATE_OBJECT } from '../../resources/stateObject'
import { type Raw, record, recordIn, records, text } from '../../zendesk/wire'
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
    return { object: 'there', records: (await trusted(client, list)).map(kept) }
  } catch (error) {
    if (error instanceof ZendeskError && error.status === 404) return { object: 'absent', records: [] }
    if (error instanceof ZendeskError && error.status === 403) return { object: 'unavailable', records: [] }
    throw error
  }
}

/** What says which objects are ours: a key map, and what a run was about to make. */
const saysWhatIsOurs = /^(?:state|making)-/

const writerOf = (raw: Raw) => text(raw.updated_by_user_id ?? raw.created_by_user_id)

/** Below Enterprise any agent may write records: whose object is whose is taken from administrators only. */
const trusted = async (client: ZendeskClient, list: readonly Raw[]): Promise<Raw[]> => {
  const telling = list.filter(raw => saysWhatIsOurs.test(text(raw.name)))
  const writers = [...new Set(telling.map(writerOf))].filter(id => /^\d+$/.test(id)).slice(0, 100)
  if (!writers.length) return list.filter(raw => !telling.includes(raw))
  const { users } = await client.send('GET', `/users/show_many?ids=${writers.join(',')}`)
  const administrators = new Set(records(users).flatMap(({ id, role }) => (role === 'admin' ? [text(id)] : [])))
  return list.filter(raw => !telling.includes(raw) || administrators.has(writerOf(raw)))
}

export const recordBody = (name: string, entry: object) => ({
  custom_object_record: { name, external_id: name, custom_object_fields: { entry: JSON.stringify(entry) } }
})

const kept = (raw: Raw): KeptRecord => ({
  id: text(raw.id),
  name: text(raw.name),
  entry: recordIn(text(record(raw.custom_object_fields).entry)),
  at: Date.parse(text(raw.created_at)),
  by: text(raw.created_by_user_id)
})
