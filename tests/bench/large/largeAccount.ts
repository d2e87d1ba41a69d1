import type { OpenDesk } from '../../../apps/help-desk/src/open-desk'
import { openDesk } from '../../../apps/help-desk/src/open-desk'
import { onTheDay } from '../../day'

const day = 86_400_000
const recordsOnTheAccount = 100_000

export interface LargeAccount {
  desk: OpenDesk
  /** Id of the date field and of the drop-down. */
  field: { due: number; kind: number }
  analyst: number
  ask(method: string, path: string, body?: unknown): Promise<string>
}

/** An account of a hundred thousand tickets that lies in this folder, seeded where there is none yet. */
export function openLarge(dataDir: string): OpenDesk {
  const desk = openDesk({ dataDir, seed: 'large', ...onTheDay })
  desk.control.perMinute = Number.MAX_SAFE_INTEGER
  return desk
}

/** With dates and kinds on half of its tickets, and a hundred thousand records of an object. */
export async function openFilled(dataDir: string): Promise<LargeAccount> {
  const desk = openLarge(dataDir)
  const authorization = `Basic ${btoa('admin@consultoria.example/token:local')}`
  const headers = { authorization, 'content-type': 'application/json', 'x-workspace': '1' }
  const ask: LargeAccount['ask'] = async (method, path, body) => {
    const text = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await desk.fetch(new Request(`${desk.url}/api/v2${path}`, { method, headers, ...text }))
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.text()
  }
  const analyst = desk.tables.users.first({ email: 'ana.senior@consultoria.example' })?.id ?? 0
  const field = await ticketFields(desk, ask)
  if (!desk.tables.customObjects.get('fact')) {
    fillTickets(desk, field)
    await fillRecords(desk, ask, analyst)
  }
  return { desk, field, analyst, ask }
}

async function ticketFields({ tables }: OpenDesk, ask: LargeAccount['ask']): Promise<LargeAccount['field']> {
  const idOf = (title: string) => tables.ticketFields.find().find(field => field.title === title)?.id
  const custom_field_options = ['a', 'b'].map(name => ({ name, value: `kind_${name}` }))
  if (idOf('Due') === undefined) {
    await ask('POST', '/ticket_fields', { ticket_field: { type: 'date', title: 'Due' } })
    await ask('POST', '/ticket_fields', { ticket_field: { type: 'tagger', title: 'Kind', custom_field_options } })
  }
  return { due: idOf('Due') ?? 0, kind: idOf('Kind') ?? 0 }
}

const dayOf = (at: number): string =>
  new Date(Date.UTC(2025, 0, 1) + ((at * 7919) % 800) * day).toISOString().slice(0, 10)

function fillTickets(desk: OpenDesk, { due, kind }: LargeAccount['field']): void {
  const { tickets } = desk.tables
  desk.transaction(() => {
    for (const [at, id] of tickets.ids().entries()) {
      const value = at % 8 ? 'kind_a' : 'kind_b'
      if (at % 2 === 0) tickets.update(id, { fields: { [due]: dayOf(at), [kind]: value }, tags: [value] })
    }
  })
}

const kinds = ['entry', 'appointment_set', 'accepted', 'terms_sent', 'comment_linked']

async function fillRecords(desk: OpenDesk, ask: LargeAccount['ask'], analyst: number): Promise<void> {
  const custom_object = { key: 'fact', title: 'Fact', title_pluralized: 'Facts' }
  await ask('POST', '/custom_objects', { custom_object })
  const fields = {
    kind: 'text',
    fact: 'textarea',
    agent: 'lookup',
    ticket_number: 'integer',
    work_date: 'date',
    minutes: 'decimal'
  }
  for (const [key, type] of Object.entries(fields)) {
    const target = type === 'lookup' ? { relationship_target_type: 'zen:user' } : {}
    await ask('POST', '/custom_objects/fact/fields', { custom_object_field: { key, type, title: key, ...target } })
  }
  const stamp = desk.clock.stamp()
  const record = (at: number) => {
    const ticket = Math.floor(at / 10) + 1
    const name = `t${ticket}-${(at % 10) + 1}`
    const fact = {
      n: (at % 10) + 1,
      op: `large-${at}`,
      data: { note: `Conferência da nota fiscal ${at}`, seconds: 60 }
    }
    return {
      id: `01J${String(at).padStart(23, '0')}`,
      object_key: 'fact',
      name,
      unique_name: name,
      external_id: name,
      custom_object_fields: {
        kind: kinds[at % kinds.length] ?? '',
        fact: JSON.stringify(fact),
        agent: String(analyst + (at % 3)),
        ticket_number: ticket,
        work_date: dayOf(at),
        minutes: (at % 90) + 1
      },
      created_by_user_id: analyst,
      updated_by_user_id: analyst,
      created_at: stamp,
      updated_at: stamp
    }
  }
  const all = Array.from({ length: recordsOnTheAccount }, (_, at) => record(at))
  desk.transaction(() => desk.tables.customObjectRecords.insertAll(all))
}
