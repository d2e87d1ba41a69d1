import { beforeEach, describe, expect, it } from 'vitest'
import type { JsonRecord } from '../../input'
import type { TicketForm } from '../../tables/field'
import { openTestAccount, type TestAccount } from '../../test-account/test-account'

let account: TestAccount
let form: TicketForm
beforeEach(() => {
  account = openTestAccount()
  const { stage, note, due, minutes } = account.field
  const { tables } = account.desk
  form = tables.ticketForms.update(tables.ticketForms.find()[0]?.id ?? 0, {
    ticket_field_ids: [stage.id, note.id, due.id, minutes.id],
    agent_conditions: [
      {
        parent_field_id: stage.id,
        value: 'stage_done',
        child_fields: [
          { id: note.id, is_required: true, required_on_statuses: { type: 'SOME_STATUSES', statuses: ['solved'] } },
          { id: due.id, is_required: false, required_on_statuses: { type: 'SOME_STATUSES', statuses: ['pending'] } }
        ]
      }
    ],
    end_user_conditions: [
      { parent_field_id: stage.id, value: 'stage_open', child_fields: [{ id: note.id, is_required: true }] }
    ]
  })
})

const portal = { visible_in_portal: true, editable_in_portal: true }
const show = (field: { id: number }, more: object = {}) =>
  account.desk.tables.ticketFields.update(field.id, { ...portal, ...more })

describe('an agent who solves', () => {
  const solve = async (fields: JsonRecord) => {
    const { id } = await account.createTicket({ assignee_id: account.agent.id })
    return account.call('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'solved', fields } }, account.agent)
  }

  it('fills in what a met condition asks for on solve, and no more', async () => {
    const { stage, note } = account.field
    const refused = await solve({ [stage.id]: 'stage_done' })
    expect(refused).toMatchObject({ status: 422, body: { error: 'RecordInvalid' } })
    expect(refused.body['details']).toEqual({
      base: [
        {
          description: 'Note: is required when solving a ticket',
          error: null,
          ticket_field_id: note.id,
          ticket_field_type: 'FieldText'
        }
      ]
    })
    expect((await solve({ [stage.id]: 'stage_done', [note.id]: 'feito' })).status).toBe(200)
  })

  it('is not asked for a required field that its condition hides', async () => {
    account.desk.tables.ticketFields.update(account.field.note.id, { required: true })
    expect((await solve({})).status).toBe(200)
  })

  it('is asked for a required field that no condition is about, and for type and priority', async () => {
    const { ticketFields, ticketForms } = account.desk.tables
    const priority = ticketFields.first({ type: 'priority' })
    ticketFields.update(account.field.minutes.id, { required: true })
    ticketFields.update(priority?.id ?? 0, { required: true })
    ticketForms.update(form.id, { ticket_field_ids: [...form.ticket_field_ids, priority?.id ?? 0] })
    const { body } = await solve({})
    expect(body['details']).toMatchObject({
      base: [{ ticket_field_type: 'FieldInteger' }, { ticket_field_type: 'FieldPriority' }]
    })
  })
})

describe('a client who asks', () => {
  const ask = (request: JsonRecord) =>
    account.call(
      'POST',
      '/api/v2/requests',
      { request: { subject: 'a', comment: { body: 'b' }, ...request } },
      account.requester
    )

  it('fills in what a met condition of the portal asks for', async () => {
    const { stage, note } = account.field
    show(stage)
    show(note)
    expect((await ask({})).status).toBe(201)
    const refused = await ask({ fields: { [stage.id]: 'stage_open' } })
    expect(refused).toMatchObject({
      status: 422,
      body: { details: { base: [{ description: 'Note: cannot be blank' }] } }
    })
    expect((await ask({ fields: { [stage.id]: 'stage_open', [note.id]: 'x' } })).status).toBe(201)
  })

  it('fills in what the portal requires, unless only agents see it', async () => {
    const { minutes } = account.field
    account.desk.tables.ticketFields.update(minutes.id, { required_in_portal: true })
    expect((await ask({})).status).toBe(201)
    show(minutes)
    expect((await ask({})).status).toBe(422)
    expect((await ask({ custom_fields: [{ id: minutes.id, value: 5 }] })).status).toBe(201)
  })

  it('writes nothing into a field that the portal only shows', async () => {
    const { minutes, due } = account.field
    show(minutes, { editable_in_portal: false })
    show(due)
    const { body } = await ask({ fields: { [minutes.id]: 5, [due.id]: '2026-11-30' } })
    const { id } = body['request'] as { id: number }
    expect(account.desk.tables.tickets.get(id)?.fields).toEqual({ [due.id]: '2026-11-30' })
  })

  it('chooses among the forms end users see', async () => {
    const { id: _id, ...rest } = form
    const { id } = account.desk.tables.ticketForms.insert({
      ...rest,
      default: false,
      end_user_visible: false
    })
    expect((await ask({ ticket_form_id: id })).status).toBe(422)
    account.desk.tables.ticketForms.update(id, { end_user_visible: true })
    expect((await ask({ ticket_form_id: id })).status).toBe(201)
  })
})

it('leaves a field alone that only the account fills in', async () => {
  const { id } = account.field.minutes
  await account.call('PUT', `/__control/fields/${id}`, { agent_can_edit: false })
  const { body } = await account.call('GET', `/api/v2/ticket_fields/${id}`)
  expect(body).toMatchObject({ ticket_field: { agent_can_edit: false } })
  const ticket = await account.createTicket({ fields: { [id]: 5 } })
  expect(account.desk.tables.tickets.get(Number(ticket['id']))?.fields).toEqual({})
})
