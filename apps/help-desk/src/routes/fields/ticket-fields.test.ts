import { beforeEach, describe, expect, it } from 'vitest'
import { inProcess, type Ask, type InProcess } from '../../in-process'

interface Field {
  ticket_field: {
    id: number
    type: string
    title: string
    custom_field_options: { id: number; name: string; value: string }[]
  }
}
interface Written {
  ticket: { tags: string[]; custom_fields: { id: number; value: unknown }[] }
  audit: { events: unknown[] }
}

let account: InProcess
let admin: Ask

beforeEach(() => {
  account = inProcess()
  admin = account.as('admin')
})

async function make(field: Record<string, unknown>): Promise<Field['ticket_field']> {
  const { status, body } = await admin<Field>('POST', 'ticket_fields.json', { ticket_field: field })
  expect(status).toBe(201)
  return body.ticket_field
}

const options = (...values: string[]) => values.map(value => ({ name: value.toUpperCase(), value }))

async function set(ticket: Record<string, unknown>) {
  return admin<Written>('PUT', `tickets/${account.ticket('demo-phone')}`, { ticket })
}

const valueOf = (body: Written, id: number) => body.ticket.custom_fields.find(field => field.id === id)?.value

describe('tags and fields', () => {
  it('swaps the tag when a dropdown changes, and the value when the tag does', async () => {
    const { id } = await make({ type: 'tagger', title: 'Tipo', custom_field_options: options('um', 'dois') })
    const first = await set({ custom_fields: [{ id, value: 'um' }], additional_tags: ['outra'] })
    expect(first.body.ticket.tags).toEqual(['outra', 'um'])
    expect(first.body.audit.events).toContainEqual(
      expect.objectContaining({ type: 'Change', field_name: String(id), value: 'um', previous_value: null })
    )
    const second = await set({ additional_tags: ['dois'] })
    expect(second.body.ticket.tags).toEqual(['dois', 'outra'])
    expect(valueOf(second.body, id)).toBe('dois')
    const third = await set({ remove_tags: ['dois'] })
    expect(valueOf(third.body, id)).toBeNull()
  })

  it('ticks a checkbox by its tag and takes the tag when it is unticked', async () => {
    const { id } = await make({ type: 'checkbox', title: 'Pronta', tag: 'pronta' })
    const ticked = await set({ additional_tags: ['pronta'] })
    expect(valueOf(ticked.body, id)).toBe(true)
    const unticked = await set({ custom_fields: [{ id, value: false }] })
    expect(unticked.body.ticket.tags).not.toContain('pronta')
    expect(valueOf(unticked.body, id)).toBe(false)
  })

  it('holds every tag of a multiselect', async () => {
    const { id } = await make({
      type: 'multiselect',
      title: 'Meios',
      custom_field_options: options('tel', 'web', 'ao')
    })
    const { body } = await set({ custom_fields: [{ id, value: ['tel', 'web'] }] })
    expect(body.ticket.tags).toEqual(['tel', 'web'])
    expect(valueOf((await set({ remove_tags: ['tel'] })).body, id)).toEqual(['web'])
  })

  it('erases an option that is left out from tickets', async () => {
    const field = await make({ type: 'tagger', title: 'Tipo', custom_field_options: options('um', 'dois') })
    await set({ custom_fields: [{ id: field.id, value: 'um' }] })
    const kept = field.custom_field_options.filter(option => option.value === 'dois')
    await admin('PUT', `ticket_fields/${field.id}`, { ticket_field: { custom_field_options: kept } })
    const { body } = await admin<Written>('GET', `tickets/${account.ticket('demo-phone')}`)
    expect(body.ticket.tags).toEqual([])
    expect(valueOf(body, field.id)).toBeNull()
  })

  it('leaves another option alone whose name differs by one sign from the one that is gone', async () => {
    const field = await make({ type: 'tagger', title: 'Tipo', custom_field_options: options('so_um', 'so-um') })
    await set({ custom_fields: [{ id: field.id, value: 'so-um' }] })
    const kept = field.custom_field_options.filter(option => option.value === 'so-um')
    await admin('PUT', `ticket_fields/${field.id}`, { ticket_field: { custom_field_options: kept } })
    const { body } = await admin<Written>('GET', `tickets/${account.ticket('demo-phone')}`)
    expect(valueOf(body, field.id)).toBe('so-um')
  })

  it('erases an option that is left out of a user field from people', async () => {
    const custom_field_options = options('ouro', 'prata')
    await admin('POST', 'user_fields', {
      user_field: { type: 'dropdown', key: 'nivel', title: 'Nível', custom_field_options }
    })
    const path = `users/${account.userId('carla@aurora.example')}`
    await admin('PUT', path, { user: { user_fields: { nivel: 'ouro' } } })
    await admin('PUT', 'user_fields/nivel', { user_field: { custom_field_options: options('prata') } })
    const { user } = (await admin<{ user: { tags: string[]; user_fields: unknown } }>('GET', path)).body
    expect(user.user_fields).toMatchObject({ nivel: null })
    expect(user.tags).not.toContain('ouro')
  })
})

describe('values', () => {
  it.each([
    ['date', '2026-02-30', '2026-02-28'],
    ['integer', '1.5', 15],
    ['decimal', 'dez', 10.5],
    ['checkbox', 'talvez', true]
  ])('checks a %s', async (type, wrong, right) => {
    const { id } = await make({ type, title: 'Campo' })
    const refused = await set({ custom_fields: [{ id, value: wrong }] })
    expect(refused).toMatchObject({ status: 422, body: { error: 'RecordInvalid', details: { base: [{}] } } })
    expect(valueOf((await set({ custom_fields: [{ id, value: right }] })).body, id)).toBe(right)
  })

  it('checks a value against its expression and a choice against the options', async () => {
    const code = await make({ type: 'regexp', title: 'Código', regexp_for_validation: '^T\\d{5}$' })
    const kind = await make({ type: 'tagger', title: 'Tipo', custom_field_options: options('um') })
    expect((await set({ custom_fields: [{ id: code.id, value: 'X1' }] })).status).toBe(422)
    expect((await set({ custom_fields: [{ id: kind.id, value: 'tres' }] })).status).toBe(422)
    expect((await set({ custom_fields: [{ id: code.id, value: 'T01234' }] })).status).toBe(200)
  })

  it('asks for required fields when an agent solves', async () => {
    const { id } = await make({ type: 'date', title: 'Data controle', required: true })
    const form = account.desk.tables.ticketForms.find()[0]
    await admin('PUT', `ticket_forms/${form?.id}`, {
      ticket_form: { ticket_field_ids: [...(form?.ticket_field_ids ?? []), id] }
    })
    expect((await set({ status: 'pending' })).status).toBe(200)
    expect((await set({ status: 'solved' })).status).toBe(422)
    expect((await set({ status: 'solved', custom_fields: [{ id, value: '2026-11-20' }] })).status).toBe(200)
  })
})

describe('definitions', () => {
  it('keeps tags unique across fields', async () => {
    await make({ type: 'checkbox', title: 'A', tag: 'igual' })
    const { status, body } = await admin<{ details: unknown }>('POST', 'ticket_fields', {
      ticket_field: { type: 'tagger', title: 'B', custom_field_options: options('igual') }
    })
    expect(status).toBe(422)
    expect(body.details).toHaveProperty('custom_field_options')
  })

  it('makes a text field when no type is named', async () => {
    expect(await make({ title: 'Livre' })).toMatchObject({ type: 'text' })
    const made = await admin<{ user_field: unknown }>('POST', 'user_fields', { user_field: { key: 'k', title: 'K' } })
    expect(made.body.user_field).toMatchObject({ type: 'text' })
  })

  it('never changes a type, and lets only admins define', async () => {
    const { id } = await make({ type: 'text', title: 'A' })
    expect((await admin('PUT', `ticket_fields/${id}`, { ticket_field: { type: 'date' } })).status).toBe(422)
    const agent = await account.as('ana.senior')('POST', 'ticket_fields', {
      ticket_field: { type: 'text', title: 'B' }
    })
    expect(agent).toMatchObject({ status: 403 })
  })

  it('lists everything at once, or by cursor when asked', async () => {
    const all = await admin<{ ticket_fields: { type: string }[]; count: number }>('GET', 'ticket_fields')
    expect(all.body.ticket_fields.map(field => field.type)).toContain('subject')
    expect(all.body.count).toBe(7)
    const page = await admin<{ ticket_fields: unknown[]; meta: unknown }>('GET', 'ticket_fields?page[size]=2')
    expect(page.body.ticket_fields).toHaveLength(2)
    expect(page.body.meta).toMatchObject({ has_more: true })
  })

  it('lists by position, by id when paged by cursor, and to clients only what the portal shows', async () => {
    const first = await make({ title: 'Último', visible_in_portal: true })
    const last = await make({ title: 'Primeiro' })
    await admin('PUT', 'ticket_fields/reorder', { ticket_field_ids: [last.id] })
    const ids = async (ask: Ask, path: string) =>
      (await ask<{ ticket_fields: { id: number }[] }>('GET', path)).body.ticket_fields.map(field => field.id)
    const placed = await ids(admin, 'ticket_fields')
    expect([placed[0], placed.at(-1)]).toEqual([last.id, first.id])
    const paged = await ids(admin, 'ticket_fields?page[size]=100')
    expect(paged).toEqual(placed.toSorted((a, b) => a - b))
    const shown = await ids(account.as('carla@aurora.example'), 'ticket_fields')
    expect([shown.includes(first.id), shown.includes(last.id)]).toEqual([true, false])
  })

  it('lists fields of people in their order, a hundred a page', async () => {
    const made = await Promise.all(
      ['um', 'dois'].map(key =>
        admin<{ user_field: { id: number } }>('POST', 'user_fields', { user_field: { key, title: key } })
      )
    )
    const user_field_ids = made.map(one => one.body.user_field.id).toReversed()
    await admin('PUT', 'user_fields/reorder', { user_field_ids })
    const keys = async (path: string) =>
      (await admin<{ user_fields: { key: string }[] }>('GET', path)).body.user_fields.map(field => field.key)
    expect((await keys('user_fields')).filter(key => ['um', 'dois'].includes(key))).toEqual(['dois', 'um'])
    expect(await keys('user_fields?per_page=1')).toHaveLength(1)
  })

  it('keeps the key of a user field and uses it for values', async () => {
    const { status, body } = await admin<{ user_field: { id: number } }>('POST', 'user_fields', {
      user_field: {
        key: 'permite',
        type: 'dropdown',
        title: 'Permite',
        custom_field_options: [{ name: 'SIM', value: 'sim' }]
      }
    })
    expect(status).toBe(201)
    const renamed = await admin('PUT', `user_fields/${body.user_field.id}`, { user_field: { key: 'outro' } })
    expect(renamed.status).toBe(422)
    const carla = account.userId('carla@aurora.example')
    await admin('PUT', `users/${carla}`, { user: { user_fields: { permite: 'sim' } } })
    const shown = await admin<{ user: { user_fields: unknown; tags: string[] } }>('GET', `users/${carla}`)
    expect(shown.body.user).toMatchObject({ user_fields: { permite: 'sim' }, tags: ['sim'] })
  })

  it('shows clients the forms and fields that are meant for them', async () => {
    const ticket_form = { name: 'Interno', end_user_visible: false, ticket_field_ids: [] }
    const made = await admin<{ ticket_form: { id: number } }>('POST', 'ticket_forms', { ticket_form })
    const hidden = account.desk.tables.ticketFields.first({ type: 'group' })?.id
    for (const path of [`ticket_forms/${made.body.ticket_form.id}`, `ticket_fields/${hidden}`]) {
      expect((await account.as('carla@aurora.example')('GET', path)).status).toBe(404)
      expect((await admin('GET', path)).status).toBe(200)
    }
    const names = async (ask: Ask, path: string) =>
      (await ask<{ ticket_forms: { name: string }[] }>('GET', path)).body.ticket_forms.map(form => form.name)
    expect(await names(admin, 'ticket_forms?end_user_visible=false')).toEqual(['Interno'])
    expect(await names(admin, 'ticket_forms')).toContain('Interno')
    expect(await names(account.as('carla@aurora.example'), 'ticket_forms')).not.toContain('Interno')
  })

  it('keeps one default form', async () => {
    const { body } = await admin<{ ticket_form: { id: number } }>('POST', 'ticket_forms', {
      ticket_form: { name: 'Outro', default: true, ticket_field_ids: [] }
    })
    const forms = account.desk.tables.ticketForms.find().filter(form => form.default)
    expect(forms.map(form => form.id)).toEqual([body.ticket_form.id])
    expect((await admin('DELETE', `ticket_forms/${body.ticket_form.id}`)).status).toBe(422)
  })
})

it('a new field without a description is described by its title', async () => {
  const plain = await make({ type: 'text', title: 'Lote' })
  const told = await make({ type: 'text', title: 'Série', description: 'A da nota' })
  const described = (id: number) => account.desk.tables.ticketFields.get(id)?.description
  expect([described(plain.id), described(told.id)]).toEqual(['Lote', 'A da nota'])
})
