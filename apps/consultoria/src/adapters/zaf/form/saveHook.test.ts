import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFakeClient } from '../client/fakeClient'
import { wireSaveHook } from './saveHook'
import { subscribe } from '../client/subscriptions'

afterEach(() => vi.useRealTimers())

describe('the save hook', () => {
  it('stops the save with what is missing', async () => {
    const client = createFakeClient({ values: { 'ticket.status': 'solved' } })
    wireSaveHook(client, status => (status === 'solved' ? { kind: 'refuse', text: 'falta lançar' } : { kind: 'pass' }))
    await expect(client.fire('ticket.save')[0]).rejects.toThrow('falta lançar')
    client.values['ticket.status'] = 'open'
    await expect(client.fire('ticket.save')[0]).resolves.toBeUndefined()
  })

  it('lets pass with a notice when nothing could be checked', async () => {
    const client = createFakeClient({ values: { 'ticket.status': 'solved' } })
    wireSaveHook(client, () => ({ kind: 'notice', text: 'sem resposta' }))
    await expect(client.fire('ticket.save')[0]).resolves.toBeUndefined()
    expect(client.invoked).toEqual([['notify', 'sem resposta', 'alert']])
  })

  it('never keeps anyone from saving by being slow or broken', async () => {
    vi.useFakeTimers()
    const client = createFakeClient({})
    wireSaveHook(client, () => new Promise(() => undefined))
    const answer = client.fire('ticket.save')[0]
    await vi.advanceTimersByTimeAsync(300)
    await expect(answer).resolves.toBeUndefined()
  })
})

describe('foreign changes', () => {
  it('are told once when typing pauses, and no more after stopping', async () => {
    vi.useFakeTimers()
    const client = createFakeClient({})
    const told: string[] = []
    const stop = subscribe(client, ['ticket.custom_field_11.changed'], change => told.push(change))
    for (let key = 0; key < 5; key += 1) client.fire('comment.text.changed')
    client.fire('ticket.updated', { id: 3 })
    await vi.advanceTimersByTimeAsync(1000)
    expect(told.sort()).toEqual(['composer', 'saved_by_other'])
    stop()
    client.fire('ticket.updated')
    await vi.advanceTimersByTimeAsync(1000)
    expect(told).toHaveLength(2)
    expect(client.listeners('ticket.updated')).toBe(0)
  })
})
