// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { AccountMap } from '../../../ports'
import { complete, createFakeClient, type FakeClient } from '../client/fakeClient'
import { createRequests } from '../client/request'
import { createServerClock } from '../serverClock'
import { createSubmitGuard } from './submitGuard'
import { createZafTicket } from './ticketGateway'

const account: AccountMap = {
  ticketFields: { request_type: 11, data_controle: 12, consult_op: 13, consult_ready: 14 },
  macros: {},
  groups: {},
  rosterHash: null
}

const gatewayOf = (client: FakeClient) => {
  const requests = createRequests(client, createServerClock(null))
  return createZafTicket(client, requests, account, createSubmitGuard(client), 35)
}

afterEach(() => vi.useRealTimers())

describe('the open ticket', () => {
  it('reads the form with our fields under their keys', async () => {
    const client = createFakeClient({
      values: {
        'ticket.id': '35',
        'ticket.subject': 'Nota gravada com valor negativo',
        'ticket.tags': ['a'],
        'ticket.requester': { id: 5, name: 'Carla', locale: 'pt-BR', organizations: [{ id: 9 }] },
        'ticket.organization': { id: 9 },
        'ticket.comment.text': '<p>Bom dia,<br>Carla &amp; equipe</p>',
        'ticket.comment.type': 'publicReply',
        'ticket.customField:custom_field_11': 'consult_tecnica',
        'ticket.customField:custom_field_12': '',
        'ticket.conversation': [
          { author: { role: 'end-user' }, timestamp: '2026-11-23T10:00:00.000Z' },
          { author: { role: 'agent' }, timestamp: '2026-11-23T11:00:00.000Z' }
        ]
      }
    })
    const form = await gatewayOf(client).form()
    expect(form.id).toBe(35)
    expect(form.requester).toEqual({ id: 5, name: 'Carla', locale: 'pt-BR', organizationIds: [9] })
    expect(form.comment).toEqual({ text: 'Bom dia,\nCarla & equipe', public: true })
    expect(form.fields['request_type']).toBe('consult_tecnica')
    expect(form.fields['data_controle']).toBeNull()
    expect(form.lastClientMessageAt).toBe('2026-11-23T10:00:00Z')
  })

  it('stages in one set and names the field that did not take', async () => {
    const client = createFakeClient({})
    const set = vi.spyOn(client, 'set')
    const gateway = gatewayOf(client)
    const patch = { subject: 'A', fields: { data_controle: '2026-11-24', consult_ready: true } }
    expect(await gateway.stage(patch)).toEqual({ ok: true, value: undefined })
    expect(set).toHaveBeenCalledTimes(1)
    set.mockImplementation(() => Promise.resolve({ errors: {} }))
    expect(await gateway.stage({ fields: { data_controle: '2026-12-01' } })).toMatchObject({
      ok: false,
      error: { code: 'field_not_taken', detail: { field: 'data_controle' } }
    })
    expect(await gateway.stage({ fields: { module: 'modulo_fiscal' } })).toMatchObject({
      ok: false,
      error: { code: 'field_not_provisioned' }
    })
  })

  it('waits until the macro has landed in the composer', async () => {
    const client = createFakeClient({
      values: { 'ticket.comment.text': 'draft' },
      onInvoke: (host, path) => {
        if (path !== 'macro') return
        setTimeout(() => host.fire('comment.text.changed'), 5)
        setTimeout(() => {
          host.values['ticket.comment.text'] = 'draft terms'
          host.fire('comment.text.changed')
        }, 10)
      }
    })
    expect(await gatewayOf(client).applyMacro(77)).toEqual({ ok: true, value: undefined })
    expect(client.invoked).toEqual([['macro', 77]])
    expect(client.listeners('comment.text.changed')).toBe(0)
  })

  it('gives up when the macro never lands', async () => {
    vi.useFakeTimers()
    const client = createFakeClient({ values: { 'ticket.comment.text': '' } })
    const applied = gatewayOf(client).applyMacro(77)
    await vi.advanceTimersByTimeAsync(30_000)
    expect(await applied).toEqual({ ok: false, error: { code: 'macro_not_landed', detail: { macro: 77 } } })
  })

  it('holds a write back while the agent submits', async () => {
    const client = createFakeClient({
      answer: () => complete(200, { audit: { id: 900, events: [{ id: 901, type: 'Comment' }] } })
    })
    const gateway = gatewayOf(client)
    client.fire('ticket.submit.start')
    const written = gateway.write({
      op: 'op-1',
      announces: { slot: 't35-2', kind: 'entry', hash: 'ab', figures: { seconds: 2700 } },
      head: '2:abc',
      updatedStamp: '2026-11-23T10:00:00Z',
      comment: { text: '45 min', public: true },
      fields: { data_controle: '2026-11-24' }
    })
    await Promise.resolve()
    expect(client.requests).toHaveLength(0)
    client.fire('ticket.submit.always')
    expect(await written).toEqual({ ok: true, value: { auditId: 900, commentId: 901 } })
    expect(JSON.parse(String(client.requests[0]?.['data']))).toEqual({
      ticket: {
        safe_update: true,
        updated_stamp: '2026-11-23T10:00:00Z',
        metadata: { op: 'op-1', slot: 't35-2', kind: 'entry', hash: 'ab', figures: { seconds: 2700 }, head: '2:abc' },
        comment: { body: '45 min', public: true },
        custom_fields: [{ id: 12, value: '2026-11-24' }]
      }
    })
  })

  it('takes tags off behind the update, through an endpoint of their own', async () => {
    const client = createFakeClient({ answer: () => complete(200, { audit: { id: 1, events: [] } }) })
    await gatewayOf(client).write({
      op: 'o',
      announces: null,
      head: null,
      updatedStamp: '',
      removeTags: ['x']
    })
    expect(client.requests.map(({ type, url }) => [type, url])).toEqual([
      ['PUT', '/api/v2/tickets/35'],
      ['DELETE', '/api/v2/tickets/35/tags']
    ])
    expect(client.requests[1]?.['data']).toBe('{"tags":["x"]}')
  })

  it('ticks the signal in the very update that carries what it announces', async () => {
    const client = createFakeClient({ answer: () => complete(200, { audit: { id: 1, events: [] } }) })
    const fields = { data_controle: '2026-11-24' }
    await gatewayOf(client).write({
      op: 'o',
      announces: null,
      head: null,
      updatedStamp: '',
      fields,
      signal: 'consult_ready'
    })
    expect(client.requests).toHaveLength(1)
    expect(JSON.parse(String(client.requests[0]?.['data']))).toMatchObject({
      ticket: {
        custom_fields: [
          { id: 12, value: '2026-11-24' },
          { id: 14, value: true }
        ]
      }
    })
  })

  it('finds operation ids, comments, doubts and people in the audits', async () => {
    const audit = {
      id: 500,
      author_id: 2,
      created_at: '2026-11-23T10:00:00Z',
      via: { channel: 'web' },
      metadata: { custom: { op: 'op-9', slot: 't35-3', kind: 'entry', hash: 'ff', head: '3:ff' }, flags: [0, 2] },
      events: [
        { id: 501, type: 'Comment', author_id: 5, plain_body: 'aceito', public: true },
        { id: 502, type: 'Change', field_name: '13', value: `op-1:${'a'.repeat(32)}`, previous_value: null },
        { id: 504, type: 'Change', field_name: 'requester_id', value: '77' },
        { id: 503, type: 'Change', field_name: '11', value: 'consult_tecnica' }
      ]
    }
    const users = [{ id: 5, name: 'Carla', role: 'end-user', user_fields: { permite_consultoria: 'consultoria_sim' } }]
    const client = createFakeClient({
      answer: () => complete(200, { audits: [audit], users, meta: { has_more: false } })
    })
    const history = await gatewayOf(client).history()
    expect(history).toMatchObject({
      ok: true,
      value: {
        comments: [
          { id: 501, auditId: 500, authorId: 5, auditAuthorId: 2, text: 'aceito', flags: [0, 2], public: true }
        ],
        operations: [{ op: 'op-1', hash: 'a'.repeat(32), auditId: 500, authorId: 2, comment: 501 }],
        metadata: [
          {
            op: 'op-9',
            slot: 't35-3',
            kind: 'entry',
            hash: 'ff',
            head: '3:ff',
            auditId: 500,
            authorId: 2,
            commentId: 501
          }
        ],
        requesters: [{ at: '2026-11-23T10:00:00Z', auditId: 500, requesterId: 77 }],
        auditIds: [500],
        people: { 5: { name: 'Carla', fields: { permite_consultoria: 'consultoria_sim' } } }
      }
    })
    expect(client.requests).toHaveLength(1)
  })

  it('reads the messages of a conversation, and who of their authors caused no update', async () => {
    const audit = {
      id: 500,
      author_id: 5,
      created_at: '2026-11-23T10:00:00Z',
      via: { channel: 'whatsapp' },
      events: [{ id: 501, type: 'ChatStartedEvent', value: {} }]
    }
    const event = {
      id: '01J9QN8DC6EV34VR3W0KGFY7TW',
      type: 'Messaging::ConversationMessage',
      created_at: '2026-11-23T10:00:05Z',
      author: { type: 'agent', 'zen:support:user_id': 2 },
      content: { type: 'text', text: 'Termos' },
      metadata: {}
    }
    const client = createFakeClient({
      answer: ({ url }) => {
        if (String(url).includes('show_many')) return complete(200, { users: [{ id: 2, name: 'Ana', role: 'agent' }] })
        if (String(url).includes('conversation_log')) return complete(200, { events: [event] })
        return complete(200, { audits: [audit], users: [{ id: 5, name: 'Carla', role: 'end-user' }] })
      }
    })
    expect(await gatewayOf(client).history()).toMatchObject({
      ok: true,
      value: {
        isConversation: true,
        comments: [{ event: event.id, auditId: 500, authorId: 2, text: 'Termos', channel: 'whatsapp' }],
        people: { 2: { name: 'Ana', role: 'agent' }, 5: { role: 'end-user' } }
      }
    })
    expect(client.requests).toHaveLength(3)
  })

  it('puts nothing on the form before the form shows what was written behind it', async () => {
    const updated = { id: 35, updated_at: '2026-11-23T13:00:05Z' }
    const client = createFakeClient({
      values: { 'ticket.updatedAt': '2026-11-23T13:00:00Z', 'ticket.tags': [], 'ticket.subject': 'A' },
      answer: () => complete(200, { ticket: updated, audit: { id: 1, events: [] } })
    })
    const gateway = gatewayOf(client)
    const updatedStamp = '2026-11-23T13:00:00Z'
    await gateway.write({
      op: 'op',
      announces: null,
      head: null,
      updatedStamp,
      fields: { data_controle: '2026-11-24' }
    })
    const staged = gateway.stage({ subject: 'B' })
    await new Promise(resolve => setTimeout(resolve, 150))
    expect(client.values['ticket.subject']).toBe('A')
    Object.assign(client.values, {
      'ticket.updatedAt': '2026-11-23T13:00:05Z',
      'ticket.customField:custom_field_12': '2026-11-24'
    })
    expect((await staged).ok).toBe(true)
    expect(client.values['ticket.subject']).toBe('B')
  })

  it('does not wait for the form for ever', async () => {
    vi.useFakeTimers()
    const client = createFakeClient({
      answer: () => complete(200, { ticket: { updated_at: '2026-11-23T13:00:05Z' }, audit: { events: [] } })
    })
    const gateway = gatewayOf(client)
    await gateway.write({ op: 'op', announces: null, head: null, updatedStamp: '2026-11-23T13:00:00Z' })
    const staged = gateway.stage({ subject: 'B' })
    await vi.advanceTimersByTimeAsync(3_100)
    expect((await staged).ok).toBe(true)
  })

  it('waits for the second of a stamp to pass before a repeat is decided on it', async () => {
    vi.useFakeTimers()
    vi.setSystemTime('2026-11-23T13:00:05.400Z')
    const stored = (second: string) => ({ ticket: { id: 35, updated_at: `2026-11-23T13:00:${second}Z` } })
    const answers = [stored('05'), stored('06'), stored('06'), stored('07')]
    const client = createFakeClient({ answer: () => complete(200, answers.shift() ?? {}) })
    const read = gatewayOf(client).stored({ settled: true })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await read).toMatchObject({ ok: true, value: { updatedAt: '2026-11-23T13:00:06Z' } })
    expect(client.requests).toHaveLength(3)
    expect(await gatewayOf(createFakeClient({ answer: () => complete(200, stored('05')) })).stored()).toMatchObject({
      ok: true
    })
  })
})
