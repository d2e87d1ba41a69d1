import { recordsOf, type JsonRecord } from '../input'
import { openTestAccount, type Reply, type TestAccount } from './test-account'

export const base = '/api/v2/custom_objects/fact'
export const records = `${base}/records`

export interface FactAccount extends TestAccount {
  create(name: string, rest?: JsonRecord): Promise<Reply>
  /** The record itself. */
  made(name: string, rest?: JsonRecord): Promise<JsonRecord>
}

const fields = [
  { key: 'kind', title: 'Kind', type: 'text' },
  { key: 'text', title: 'Text', type: 'textarea' },
  { key: 'minutes', title: 'Minutes', type: 'decimal' },
  { key: 'billable', title: 'Billable', type: 'checkbox' },
  { key: 'day', title: 'Day', type: 'date' },
  { key: 'ticket', title: 'Ticket', type: 'lookup', relationship_target_type: 'zen:ticket' }
]

/** An account with an object `fact` whose names are unique. */
export async function openFactAccount(): Promise<FactAccount> {
  const account = openTestAccount()
  const custom_object = { key: 'fact', title: 'Fact', title_pluralized: 'Facts', include_in_list_view: false }
  await account.call('POST', '/api/v2/custom_objects', { custom_object })
  const properties = { is_unique: true, autoincrement_enabled: false }
  await account.call('PATCH', `${base}/fields/standard::name`, { custom_object_field: { properties } })
  for (const custom_object_field of fields) await account.call('POST', `${base}/fields`, { custom_object_field })
  const create: FactAccount['create'] = (name, rest = {}) =>
    account.call('POST', records, { custom_object_record: { name, ...rest } }, account.agent)
  return {
    ...account,
    create,
    made: async (name, rest) => (await create(name, rest)).body['custom_object_record'] as JsonRecord
  }
}

export const names = (body: JsonRecord) => recordsOf(body['custom_object_records']).map(record => record['name'])
