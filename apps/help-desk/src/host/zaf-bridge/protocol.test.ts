import { describe, expect, it } from 'vitest'
import { readAppMessage, settleCall, ZafError } from './protocol'

describe('reading an app’s messages', () => {
  it('reads the handshake', () => {
    const raw = JSON.stringify({
      key: 'iframe.handshake',
      message: { version: '2.0.9' },
      appGuid: 'g',
      instanceGuid: 'g'
    })
    expect(readAppMessage(raw)).toEqual({ kind: 'handshake', version: '2.0.9', guid: 'g' })
  })

  it('reads calls with the instance they are for', () => {
    const call = { id: 1, request: 'get', params: ['ticket.id'], appGuid: 'g', instanceGuid: 'other' }
    expect(readAppMessage(JSON.stringify(call))).toEqual({
      kind: 'call',
      id: 1,
      verb: 'get',
      paths: ['ticket.id'],
      target: 'other'
    })
    const set = { id: 2, request: 'set', params: { 'ticket.type': 'task' }, appGuid: 'g' }
    expect(readAppMessage(JSON.stringify(set))).toMatchObject({
      verb: 'set',
      entries: [['ticket.type', 'task']],
      target: 'g'
    })
  })

  it('reads subscriptions with the frame’s own count', () => {
    const raw = JSON.stringify({ key: 'iframe.off:ticket.save', message: { subscriberCount: 0 }, appGuid: 'g' })
    expect(readAppMessage(raw)).toEqual({ kind: 'unsubscribe', event: 'ticket.save', count: 0, target: 'g' })
  })

  it('reads a hook’s reply, which comes as an object', () => {
    expect(readAppMessage({ appGuid: 'g', key: 'iframe.reply:ticket.save', error: { msg: 'Falta' } })).toEqual({
      kind: 'reply',
      event: 'ticket.save',
      refused: true,
      reason: 'Falta'
    })
    expect(readAppMessage({ appGuid: 'g', key: 'iframe.reply:ticket.save' })).toMatchObject({ refused: false })
  })

  it('ignores what it does not know', () => {
    for (const raw of ['not json', 5, null, { key: 'session.live' }, '{"key":"__track__"}']) {
      expect(readAppMessage(raw)).toEqual({ kind: 'other' })
    }
  })
})

describe('answering a call of several paths', () => {
  it('gives values beside errors, and errors even when there are none', async () => {
    const answer = async (path: string) => {
      if (path === 'bad') throw new ZafError('No such Api')
      return path.length
    }
    await expect(settleCall(['one', 'bad'], answer)).resolves.toEqual({
      one: 3,
      errors: { bad: { name: 'APIError', message: 'No such Api', path: 'bad' } }
    })
    await expect(settleCall(['one'], answer)).resolves.toEqual({ one: 3, errors: {} })
  })
})
