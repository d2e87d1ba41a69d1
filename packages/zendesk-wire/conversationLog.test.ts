import { describe, expect, it } from 'vitest'
import { conversationIn, messagesOf, numberOf } from './conversationLog'

const began = { id: 900, via: { channel: 'whatsapp' }, events: [{ type: 'ChatStartedEvent' }] }
const message = (id: string, more: Record<string, unknown> = {}) => ({
  id,
  type: 'Messaging::ConversationMessage',
  created_at: '2026-11-23T12:00:00Z',
  author: { type: 'user', 'zen:support:user_id': 5 },
  content: { type: 'text', text: 'Sim, aceito.' },
  metadata: {},
  ...more
})

describe('messages of a conversation', () => {
  it('are what was written to the ticket, each with the event it is', () => {
    expect(messagesOf([message('01J9QN8DC6EV34VR3W0KGFY7TW')], began)).toMatchObject([
      { event: '01J9QN8DC6EV34VR3W0KGFY7TW', auditId: 900, authorId: 5, text: 'Sim, aceito.', channel: 'whatsapp' }
    ])
  })

  it('are neither comments, nor a bot’s, nor what the channel did not take', () => {
    const others = [
      message('01J9QN8DC6EV34VR3W0KGFY7TA', { type: 'Comment', content: { type: 'html', html: 'x' } }),
      message('01J9QN8DC6EV34VR3W0KGFY7TB', { author: { type: 'bot' } }),
      message('01J9QN8DC6EV34VR3W0KGFY7TC', { metadata: { delivered: false } })
    ]
    expect(messagesOf(others, began)).toEqual([])
  })

  it('have numbers in the order they were written, above those of comments, and exact', () => {
    const written = [
      ['01J9QN8DC6EV34VR3W0KGFY7TW', '2026-11-23T12:00:00Z'],
      ['01J9QN8DC6EV34VR3W0KGFY7TX', '2026-11-23T12:00:01Z'],
      ['another', '2038-01-01T00:00:00Z']
    ] as const
    const numbers = written.map(([id, at]) => numberOf(id, at))
    expect(numbers.every(Number.isSafeInteger)).toBe(true)
    expect(numbers.every(number => number >= 2 ** 52)).toBe(true)
    expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers)
    const second = '2026-11-23T12:00:00Z'
    expect(numberOf('01J9QN8DC6EV34VR3W0KGFY7TW', second)).not.toBe(numberOf('01J9QN8DC6EV34VR3W0KGFY7WT', second))
  })

  it('are looked for where a conversation began', () => {
    expect(conversationIn([{ id: 1, events: [{ type: 'Comment' }] }])).toBeNull()
    expect(conversationIn([{ id: 1, events: [] }, began])).toBe(began)
  })
})
