import { STATE_OBJECT } from '../resources/stateObject'
import { type Raw, record, text } from '../zendesk/wire'
import type { FakeAccount } from './fakeAccount'

export const statePath = `/custom_objects/${STATE_OBJECT}`

/** The custom object in which an account keeps the runs, as the fake answers for it: names are unique. */
export const keptOnFake = (account: FakeAccount) => {
  const records = new Map<string, Raw>()
  let made = false
  const json = (status: number, body: unknown) =>
    new Response(JSON.stringify(body), { status, headers: { date: account.date } })
  const stamp = () => `${new Date(account.date).toISOString().slice(0, 19)}Z`
  const put = (sent: Raw) => {
    const name = text(sent.name)
    const stored = { id: name, created_at: stamp(), created_by_user_id: '1', ...records.get(name), ...sent }
    records.set(name, stored)
    return json(201, { custom_object_record: stored })
  }
  return (path: string, url: URL, init?: RequestInit): Response => {
    const method = init?.method ?? 'GET'
    const body = record(typeof init?.body === 'string' ? JSON.parse(init.body) : {})
    const sent = record(body.custom_object_record)
    // Its fields are furnished right after it was made.
    if (path.includes('/fields')) made = true
    if (!made) return json(404, { error: 'RecordNotFound' })
    if (path === `${statePath}/records` && method === 'GET')
      return json(200, { custom_object_records: [...records.values()], meta: { has_more: false } })
    if (method === 'POST' && path === `${statePath}/records` && records.has(text(sent.name)))
      return json(422, { error: 'RecordInvalid' })
    return path === `${statePath}/records`
      ? put({ ...sent, external_id: url.searchParams.get('external_id') })
      : json(201, {})
  }
}
