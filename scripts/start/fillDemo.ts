import { load } from '../definitions/load'
import { root } from '../definitions/root'
import { type Raw, record, records, text } from '../zendesk/wire'
import type { ZendeskClient } from '../zendesk/zendeskClient'
import { demoValues } from './demoValues'

const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || value === false

/** Only what nobody has filled in yet. */
const missing = (have: Raw, wanted: Raw): Raw =>
  Object.fromEntries(Object.entries(wanted).filter(([name]) => isEmpty(have[name])))

/** Fills the demo people, organizations and tickets in through REST; what is not on the account is left out. */
export const fillDemo = async (client: ZendeskClient) => {
  await fillRecords(client, '/users', 'users', 'user', 'email', 'user_fields', demoValues.users)
  await fillRecords(
    client,
    '/organizations',
    'organizations',
    'organization',
    'name',
    'organization_fields',
    demoValues.organizations
  )
  await fillTickets(client)
}

const fillRecords = async (
  client: ZendeskClient, path: string, collection: string, envelope: string, name: string, fields: string, values: Record<string, Raw>
) => {
  for (const one of await client.list(path, collection)) {
    const rest = missing(record(one[fields]), values[text(one[name])] ?? {})
    if (Object.keys(rest).length) await client.send('PUT', `${path}/${text(one.id)}`, { [envelope]: { [fields]: rest } })
  }
} // prettier-ignore

const fillTickets = async (client: ZendeskClient) => {
  const { ticketFields } = load(root)
  const ids = new Map((await client.list('/ticket_fields', 'ticket_fields')).map(raw => [text(raw.title), raw.id]))
  const idOf = (key: string) => ids.get(ticketFields[key]?.title ?? '')
  for (const [externalId, wanted] of Object.entries<Raw>(demoValues.tickets)) {
    const [ticket] = await client.list('/tickets', 'tickets', `external_id=${externalId}`)
    if (!ticket || text(ticket.external_id) !== externalId) continue
    const have = new Map(records(ticket.custom_fields).map(field => [text(field.id), field.value]))
    const custom_fields = Object.entries(wanted)
      .filter(([key]) => isEmpty(have.get(text(idOf(key)))))
      .map(([key, value]) => ({ id: idOf(key), value }))
    if (custom_fields.length) await client.send('PUT', `/tickets/${text(ticket.id)}`, { ticket: { custom_fields } })
  }
}
