import { describe, expect, it } from 'vitest'
import type { Entry } from '../../domain/consultation/consultation'
import type { TicketForm } from '../../ports'
import { whoCompletes } from './timeComment'

const ANA = 12
const BRUNO = 13
const entryOf = (source: string) =>
  ({ op: 'op-1', by: ANA, at: '2026-11-23T13:00:00Z', data: { source } }) as unknown as Entry
const LIA = 14
const formOf = (text = '', op = '') =>
  ({ comment: { text, public: true }, fields: { consult_op: op } }) as unknown as TicketForm
const soon = '2026-11-23T13:01:00Z'
const later = '2026-11-23T13:11:00Z'

describe('a comment that is missing', () => {
  it.each([
    ['is completed at once by whoever recorded the time', 'manual', formOf(), ANA, soon, 'me'],
    ['is left to its author at first', 'manual', formOf(), BRUNO, soon, 'author'],
    ['is never put under a colleague’s name', 'manual', formOf(), BRUNO, later, 'author'],
    ['is a leader’s to complete ten minutes later', 'manual', formOf(), LIA, later, 'leader'],
    ['is left to its author at first, by leaders too', 'manual', formOf(), LIA, soon, 'author'],
    ['waits for a reply that is being written', 'manual', formOf('Olá'), ANA, later, 'reply'],
    ['may still leave with the reply that is its note', 'composer', formOf(), ANA, soon, 'author'],
    ['is asked for where the reply that is its note was never sent', 'composer', formOf(), ANA, later, 'ask'],
    ['leaves with the reply that holds its line', 'composer', formOf('', `op-1:${'a'.repeat(32)}`), ANA, later, 'reply']
  ] as const)('%s', (_, source, form, me, now, turn) => {
    expect(whoCompletes(entryOf(source), form, { id: me, leader: me === LIA }, { now, history: null })).toBe(turn)
  })
})
