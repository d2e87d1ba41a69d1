import { describe, expect, it, vi } from 'vitest'
import { ZafBridge, type AppInstance } from './bridge'

const origin = 'http://127.0.0.1:4380'

/** A page with frames whose windows only remember what they were told. */
function page() {
  const listeners: ((event: MessageEvent) => void)[] = []
  const host = {
    addEventListener: (_: string, listener: (event: MessageEvent) => void) => void listeners.push(listener),
    removeEventListener: () => {}
  } as unknown as Window
  const bridge = new ZafBridge(origin, 50)
  bridge.listen(host)
  const frame = (guid: string, changes: Partial<AppInstance> = {}) => {
    const told: Record<string, unknown>[] = []
    const window = { postMessage: (text: string) => void told.push(JSON.parse(text)) } as unknown as Window
    bridge.add({
      guid,
      place: { location: 'ticket_sidebar', app: 'one', ticketId: 7 },
      window: () => window,
      metadata: { appId: 1 },
      context: { instanceGuid: guid },
      get: async path => `value of ${path}`,
      set: async (_, value) => value,
      invoke: async () => null,
      request: async () => ({ done: true, responseArgs: ['body'] }),
      ...changes
    })
    const say = async (data: object, from = origin) => {
      const body = 'key' in data && String(data.key).startsWith('iframe.reply') ? data : JSON.stringify(data)
      for (const listen of listeners) listen({ origin: from, source: window, data: body } as MessageEvent)
      await new Promise(resolve => setTimeout(resolve, 0))
    }
    const hello = () =>
      say({ key: 'iframe.handshake', message: { version: '2.0.9' }, appGuid: guid, instanceGuid: guid })
    const listen = (event: string, target = guid, count = 1) =>
      say({
        key: `iframe.${count > 0 ? 'on' : 'off'}:${event}`,
        message: { subscriberCount: count },
        appGuid: guid,
        instanceGuid: target
      })
    return { told, say, hello, listen }
  }
  return { bridge, frame }
}

describe('the bridge', () => {
  it('registers a frame with metadata and context and answers nothing before', async () => {
    const { frame } = page()
    const one = frame('a')
    await one.say({ id: 1, request: 'get', params: ['x'], appGuid: 'a', instanceGuid: 'a' })
    expect(one.told).toEqual([])
    await one.hello()
    expect(one.told).toEqual([
      {
        key: 'zaf.app.registered',
        message: { metadata: { appId: 1 }, context: { instanceGuid: 'a' }, iframe_session_timeout: 300_000 }
      }
    ])
  })

  it('listens to no other origin', async () => {
    const { frame } = page()
    const one = frame('a')
    await one.say({ key: 'iframe.handshake', message: {}, appGuid: 'a' }, 'http://evil.example')
    expect(one.told).toEqual([])
  })

  it('tells an event only while somebody listens', async () => {
    const { bridge, frame } = page()
    const one = frame('a')
    await one.hello()
    bridge.fire('a', 'ticket.subject.changed', 'x')
    await one.listen('ticket.subject.changed')
    bridge.fire('a', 'ticket.subject.changed', 'y')
    await one.listen('ticket.subject.changed', 'a', 0)
    bridge.fire('a', 'ticket.subject.changed', 'z')
    expect(one.told.slice(1)).toEqual([{ key: 'zaf.ticket.subject.changed', message: 'y' }])
  })

  it('carries messages between two instances, naming the other one', async () => {
    const { frame } = page()
    const sidebar = frame('a')
    const modal = frame('b')
    await sidebar.hello()
    await modal.hello()
    await sidebar.listen('chosen', 'b')
    await modal.listen('go')
    await sidebar.say({ key: 'iframe.trigger:go', message: 1, appGuid: 'a', instanceGuid: 'b' })
    await modal.say({ key: 'iframe.trigger:chosen', message: 2, appGuid: 'b', instanceGuid: 'b' })
    expect(modal.told.at(-1)).toEqual({ key: 'zaf.go', message: 1 })
    expect(sidebar.told.at(-1)).toEqual({ key: 'zaf.chosen', message: 2, instanceGuid: 'b' })
  })

  it('asks one instance for another', async () => {
    const { frame } = page()
    const sidebar = frame('a')
    const modal = frame('b', { get: async () => 'modal’s' })
    await sidebar.hello()
    await modal.hello()
    await sidebar.say({ id: 4, request: 'get', params: ['x'], appGuid: 'a', instanceGuid: 'b' })
    expect(sidebar.told.at(-1)).toEqual({ id: 4, result: { x: 'modal’s', errors: {} } })
  })

  it('lets an app reach no frame of another app', async () => {
    const { bridge, frame } = page()
    const one = frame('a')
    const other = frame('b', { place: { location: 'ticket_sidebar', app: 'two', ticketId: 7 } })
    await one.hello()
    await other.hello()
    expect(bridge.siblingsOf('a').map(({ guid }) => guid)).toEqual(['a'])
    await other.listen('go')
    await one.listen('ticket.save', 'b')
    await one.say({ key: 'iframe.trigger:go', message: 1, appGuid: 'a', instanceGuid: 'b' })
    bridge.fire('b', 'ticket.save')
    expect(other.told).toHaveLength(1)
    await one.say({ id: 9, request: 'get', params: ['x'], appGuid: 'a', instanceGuid: 'b' })
    expect(one.told.slice(1)).toEqual([
      { id: 9, error: { name: 'Error', message: 'Instance b does not exist', stack: '' } }
    ])
  })

  it('tells when an awaited frame is on the page', async () => {
    const { bridge, frame } = page()
    const order: string[] = []
    const awaited = bridge.added('a').then(() => order.push('there'))
    await Promise.resolve()
    order.push('adding')
    frame('a')
    await awaited
    await bridge.added('a')
    expect(order).toEqual(['adding', 'there'])
  })

  it('passes a hook nobody listens to', async () => {
    const { bridge, frame } = page()
    await frame('a').hello()
    await expect(bridge.askHook('a', 'ticket.save')).resolves.toEqual({ passed: true })
  })

  it('gives a hook’s refusal with its reason', async () => {
    const { bridge, frame } = page()
    const one = frame('a')
    await one.hello()
    await one.listen('ticket.save')
    const answer = bridge.askHook('a', 'ticket.save')
    expect(one.told.at(-1)).toEqual({ key: 'zaf.ticket.save', needsReply: true })
    await one.say({ appGuid: 'a', key: 'iframe.reply:ticket.save', error: { msg: 'Falta' } })
    await expect(answer).resolves.toEqual({ passed: false, reason: 'Falta' })
  })

  it('refuses after its patience and does not ask again while the first question is open', async () => {
    const { bridge, frame } = page()
    const one = frame('a')
    await one.hello()
    await one.listen('ticket.save')
    await expect(bridge.askHook('a', 'ticket.save')).resolves.toEqual({ passed: false, reason: null })
    const second = bridge.askHook('a', 'ticket.save')
    expect(one.told.filter(message => message['needsReply'])).toHaveLength(1)
    await one.say({ appGuid: 'a', key: 'iframe.reply:ticket.save' })
    await expect(second).resolves.toEqual({ passed: true })
  })

  it('answers a request under its own key', async () => {
    const { frame } = page()
    const request = vi.fn(async () => ({ done: false, responseArgs: [{ status: 404 }] }))
    const one = frame('a', { request })
    await one.hello()
    await one.say({ key: 'request:3', message: { url: '/api/v2/tickets/9.json' }, appGuid: 'a' })
    expect(request).toHaveBeenCalledWith({ url: '/api/v2/tickets/9.json' })
    expect(one.told.at(-1)).toEqual({ key: 'zaf.request:3.fail', message: { responseArgs: [{ status: 404 }] } })
  })

  it('forgets the handlers of a frame that loads again', async () => {
    const { bridge, frame } = page()
    const one = frame('a')
    await one.hello()
    await one.listen('ticket.save')
    await one.hello()
    await expect(bridge.askHook('a', 'ticket.save')).resolves.toEqual({ passed: true })
  })
})
