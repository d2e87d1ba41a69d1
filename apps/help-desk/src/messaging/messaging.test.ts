import { beforeEach, describe, expect, it } from 'vitest'
import { recordsOf, type JsonRecord } from '../input'
import { openTestAccount, type TestAccount } from '../test-account/test-account'

let account: TestAccount
beforeEach(() => {
  account = openTestAccount()
})

const paula = { name: 'Paula Prado', phone: '+55 11 95555-0199' }
const write = (body: JsonRecord = {}) =>
  account.call('POST', '/__control/messages', { channel: 'whatsapp', from: paula, text: 'Oi', ...body })
const written = async (body?: JsonRecord) => Number((await write(body)).body['ticket_id'])
const answer = (id: number, text: string, as = account.agent) =>
  account.call('POST', `/__workspace/tickets/${id}/messages`, { text }, as)
const log = async (id: number) =>
  recordsOf((await account.call('GET', `/api/v2/tickets/${id}/conversation_log`)).body['events'])
const ticketOf = (id: number) => account.desk.tables.tickets.get(id)
const advance = (hours: number) => account.call('PUT', '/__control/clock', { advance: `PT${hours}H` })

describe('a conversation on WhatsApp', () => {
  it('is a ticket of a contact without e-mail, and its messages are no comments', async () => {
    const id = await written()
    const { body } = await account.call('GET', `/api/v2/tickets/${id}`)
    expect(body['ticket']).toMatchObject({
      from_messaging_channel: true,
      subject: 'Conversa com Paula Prado',
      via: { channel: 'whatsapp', source: { from: { phone: paula.phone } } }
    })
    expect(account.desk.tables.users.get(ticketOf(id)?.requester_id)).toMatchObject({ ...paula, email: null })
    const comments = recordsOf((await account.call('GET', `/api/v2/tickets/${id}/comments`)).body['comments'])
    expect(comments.map(comment => comment['body'])).toEqual(['Conversa com Paula Prado'])
    expect((await log(id)).map(event => event['type'])).toEqual(['Comment', 'Messaging::ConversationMessage'])
  })

  it('is told in the history of its first audit', async () => {
    const id = await written()
    await answer(id, 'Em que posso ajudar?')
    const audit = account.desk.tables.audits.find({ where: { ticket_id: id } })[0]
    const started = audit?.events.find(event => event.type === 'ChatStartedEvent')
    expect(started).toMatchObject({
      value: {
        channel: 'whatsapp',
        history: [
          { actor_type: 'end-user', actor_name: 'Paula Prado', message: 'Oi' },
          { actor_type: 'agent', actor_name: 'Ada Agent', message: 'Em que posso ajudar?' }
        ]
      }
    })
  })

  it('goes on in the same ticket by whatever spelling of the number, and reopens it', async () => {
    const id = await written()
    await account.call('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'pending' } })
    expect(await written({ from: { phone: '5511955550199' }, text: 'E então?' })).toBe(id)
    expect(ticketOf(id)?.status).toBe('open')
    await account.call('PUT', `/api/v2/tickets/${id}`, { ticket: { status: 'closed', assignee_id: account.agent.id } })
    expect(await written()).not.toBe(id)
  })

  it('takes replies for 24 hours after the client’s last message', async () => {
    const id = await written()
    await advance(23)
    expect((await answer(id, 'Ainda dá')).body).toMatchObject({ message: { delivered: true } })
    await advance(2)
    expect((await answer(id, 'Tarde')).body).toMatchObject({ message: { delivered: false } })
    await write({ text: 'Voltei' })
    expect((await answer(id, 'Que bom')).body).toMatchObject({ message: { delivered: true } })
    const delivered = (await log(id)).slice(1).map(event => (event['metadata'] as JsonRecord)['delivered'])
    expect(delivered).toEqual([true, true, false, true, true])
  })

  it('is not heard of a suspended contact', async () => {
    const id = await written()
    await account.call('PUT', `/api/v2/users/${ticketOf(id)?.requester_id}`, { user: { suspended: true } })
    expect((await write()).status).toBe(403)
  })
})

describe('a message of an agent', () => {
  it('goes where there is a conversation that is not closed', async () => {
    const { id } = await account.createTicket({})
    expect((await answer(Number(id), 'Oi')).status).toBe(422)
    const talk = await written({ channel: 'native_messaging', from: { user_id: account.requester.id } })
    expect((await answer(talk, ' ')).status).toBe(422)
    expect((await answer(talk, 'Oi', account.requester)).status).toBe(403)
    expect((await answer(talk, 'Oi')).status).toBe(201)
    await account.call('PUT', `/api/v2/tickets/${talk}`, {
      ticket: { status: 'closed', assignee_id: account.agent.id }
    })
    expect((await answer(talk, 'Oi')).status).toBe(422)
  })

  it('keeps its place in the log beside notes, oldest first and by cursor', async () => {
    const id = await written()
    await advance(1)
    await account.call('PUT', `/api/v2/tickets/${id}`, { ticket: { comment: { body: 'nota', public: false } } })
    await advance(1)
    await answer(id, 'Pronto')
    const path = `/api/v2/tickets/${id}/conversation_log?page[size]=3`
    const { body } = await account.call('GET', path)
    const types = recordsOf(body['events']).map(event => event['type'])
    expect(types).toEqual(['Comment', 'Messaging::ConversationMessage', 'Comment'])
    const { links } = body as { links: { next: string } }
    const next = await account.call('GET', new URL(links.next).pathname + new URL(links.next).search)
    expect(recordsOf(next.body['events'])).toMatchObject([{ content: { type: 'text', text: 'Pronto' } }])
  })
})
