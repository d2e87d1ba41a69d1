import { describe, expect, it } from 'vitest'
import { RestError, type RestClient } from '../rest/rest-client'
import { saveForm } from './save-form'
import { cleanState } from './ticket-state'
import { sampleComment, sampleFields, sampleTicket } from './wire-samples'

const ticket = sampleTicket({ from_messaging_channel: true, via: { channel: 'whatsapp' } })
const said = { id: '1-1', type: 'Messaging::ConversationMessage', created_at: '2026-11-20T10:01:00Z' }

/** A client's conversation that answers a message by `deliver`. */
function conversation(deliver: () => { delivered: boolean }) {
  const sent: [string, unknown][] = []
  const events = [
    {
      ...said,
      author: { 'zen:support:user_id': 100 },
      content: { type: 'text', text: 'Oi' },
      metadata: { delivered: true }
    }
  ]
  const rest = {
    put: async (path: string, body: unknown) => (sent.push([path, body]), { ticket, audit: { id: 1 } }),
    post: async (path: string, body: unknown) => (sent.push([path, body]), { message: deliver() }),
    list: async (path: string) => (path.includes('conversation_log') ? events : [sampleComment(1)])
  }
  return { rest: rest as unknown as RestClient, sent }
}

const form = (text: string, isPublic: boolean) => {
  const state = cleanState(ticket, [], false)
  return { ...state, composer: { ...state.composer, text, isPublic } }
}

describe('the form of a conversation', () => {
  it('sends a public text as a message behind the save, and reads it among the comments', async () => {
    const { rest, sent } = conversation(() => ({ delivered: true }))
    const saved = await saveForm(rest, sampleFields, form(' Já vejo ', true))
    expect(sent.map(([path]) => path)).toEqual(['/api/v2/tickets/7.json', '/__workspace/tickets/7/messages'])
    expect(sent[0]?.[1]).not.toHaveProperty('ticket.comment')
    expect(sent[1]?.[1]).toEqual({ text: 'Já vejo' })
    expect(saved.message).toEqual({ delivered: true })
    expect(saved.comments?.map(({ type, body }) => [type, body])).toEqual([
      ['Comment', 'Olá'],
      ['Message', 'Oi']
    ])
  })

  it('keeps a note a comment', async () => {
    const { rest, sent } = conversation(() => ({ delivered: true }))
    const saved = await saveForm(rest, sampleFields, form('nota', false))
    expect(sent).toHaveLength(1)
    expect(sent[0]?.[1]).toHaveProperty('ticket.comment.public', false)
    expect(saved.message).toBeNull()
  })

  it('tells a message that was refused though the ticket was saved', async () => {
    const { rest } = conversation(() => {
      throw new RestError(422, {}, null)
    })
    const saved = await saveForm(rest, sampleFields, form('Oi', true))
    expect(saved.auditId).toBe(1)
    expect(saved.message).toHaveProperty('failure')
  })
})
