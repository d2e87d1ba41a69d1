import { createHelpDesk, type HelpDesk } from '../../apps/help-desk/src/server'
import { createRequests, type Requests } from '../../apps/consultoria/src/adapters/zaf/request'
import { createServerClock } from '../../apps/consultoria/src/adapters/zaf/serverClock'
import type { ZafClient } from '../../apps/consultoria/src/adapters/zaf/client'

/** The local account in this process, with the two objects the ledger needs. */
export interface LocalAccount {
  desk: HelpDesk
  /** The framework's `request` as it works in the workspace: the agent's own session. */
  clientOf(email: string): Pick<ZafClient, 'request'>
  requestsOf(email: string): Requests
  rest(email: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>>
}

export async function openLocalAccount(): Promise<LocalAccount> {
  const desk = await createHelpDesk({ dataDir: ':memory:', seed: 'demo', port: 0 })
  const send = (email: string, method: string, path: string, body?: string): Promise<Response> => {
    const authorization = `Basic ${Buffer.from(`${email}/token:local`).toString('base64')}`
    const headers = { authorization, 'content-type': 'application/json' }
    return desk.desk.fetch(new Request(desk.url + path, { method, headers, ...(body === undefined ? {} : { body }) }))
  }
  const rest: LocalAccount['rest'] = async (email, method, path, body) => {
    const answer = await send(email, method, path, body === undefined ? undefined : JSON.stringify(body))
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return JSON.parse((await answer.text()) || '{}')
  }
  const clientOf: LocalAccount['clientOf'] = email => ({
    async request(options) {
      const body = typeof options['data'] === 'string' ? options['data'] : undefined
      const answer = await send(email, String(options['type']), String(options['url']), body)
      const responseText = await answer.text()
      const complete = {
        status: answer.status,
        statusText: answer.statusText,
        responseHeaders: Object.fromEntries(answer.headers),
        responseText,
        responseJSON: json(responseText)
      }
      if (answer.ok) return complete
      throw complete
    }
  })
  const requestsOf: LocalAccount['requestsOf'] = email =>
    createRequests(clientOf(email), createServerClock('America/Sao_Paulo'))
  await createObjects(rest)
  return { desk, clientOf, requestsOf, rest }
}

const ADMIN = 'admin@consultoria.example'
const COLUMNS: [string, Record<string, string>][] = [
  ['fact', { type: 'textarea' }],
  ['kind', { type: 'text' }],
  ['ticket', { type: 'lookup', relationship_target_type: 'zen:ticket' }],
  ['ticket_number', { type: 'integer' }],
  ['agent', { type: 'lookup', relationship_target_type: 'zen:user' }],
  ['organization', { type: 'lookup', relationship_target_type: 'zen:organization' }],
  ['work_date', { type: 'date' }],
  ['minutes', { type: 'decimal' }],
  ['billable', { type: 'checkbox' }]
]

async function createObjects(rest: LocalAccount['rest']): Promise<void> {
  for (const key of ['consultoria_record', 'consultoria_timer']) {
    const custom_object = { key, title: key, title_pluralized: key, include_in_list_view: false }
    await rest(ADMIN, 'POST', '/api/v2/custom_objects', { custom_object })
    const fields = `/api/v2/custom_objects/${key}/fields`
    const properties = { is_unique: true }
    await rest(ADMIN, 'PATCH', `${fields}/standard::name`, { custom_object_field: { properties } })
    for (const [column, type] of key === 'consultoria_timer'
      ? [COLUMNS[0], COLUMNS[3]].flatMap(c => (c ? [c] : []))
      : COLUMNS) {
      await rest(ADMIN, 'POST', fields, { custom_object_field: { key: column, title: column, ...type } })
    }
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
