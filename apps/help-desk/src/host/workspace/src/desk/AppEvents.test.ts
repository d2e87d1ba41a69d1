import { describe, expect, it } from 'vitest'
import type { AppInstance, FramePlace, ZafBridge } from '../../../zaf-bridge/bridge'
import type { Directory } from '../rest/directory'
import { AppEvents } from './AppEvents'

function desk() {
  const fired: string[] = []
  const answers = new Map([['sidebar 7', { passed: true } as const]])
  const instance = (guid: string, place: Partial<FramePlace>) => ({
    guid,
    place: { location: 'ticket_sidebar', app: 'one', ticketId: null, ...place }
  })
  const instances = [
    instance('sidebar 7', { ticketId: 7 }),
    instance('sidebar 8', { ticketId: 8 }),
    instance('modal', { location: 'modal', ticketId: null }),
    instance('page', { location: 'nav_bar' })
  ]
  const bridge = {
    instances: () => instances,
    siblingsOf: () => instances,
    fire: (guid: string, name: string, data?: unknown) => void fired.push(`${guid}: ${name} ${JSON.stringify(data)}`),
    askHook: async (guid: string) => answers.get(guid) ?? { passed: false, reason: guid }
  }
  const directory = {
    account: { groups: [{ id: 30, name: 'Fiscal' }] },
    user: async (id: number | null) => (id === 5 ? { name: 'Ana', email: 'ana@x.example' } : null)
  }
  return { fired, instances, teller: new AppEvents(bridge as unknown as ZafBridge, directory as unknown as Directory) }
}

describe('telling apps', () => {
  it('reaches only the sidebars of that ticket', () => {
    const { fired, teller } = desk()
    teller.ticket(7, 'ticket.updated', 1)
    expect(fired).toEqual(['sidebar 7: ticket.updated 1'])
  })

  it('tells a change by its own name, by the wildcard, and the person’s name and e-mail', async () => {
    const { fired, teller } = desk()
    teller.change(7, { property: 'ticket.assignee.user.id', value: 5, before: null })
    await Promise.resolve()
    await Promise.resolve()
    expect(fired).toEqual([
      'sidebar 7: ticket.assignee.user.id.changed 5',
      'sidebar 7: *.changed {"propertyName":"ticket.assignee.user.id","newValue":5,"oldValue":null}',
      'sidebar 7: ticket.assignee.user.name.changed "Ana"',
      'sidebar 7: ticket.assignee.user.email.changed "ana@x.example"'
    ])
  })

  it('tells the frames that leave and those that come, once', () => {
    const { fired, teller } = desk()
    teller.pages({ kind: 'ticket', id: 7 }, { kind: 'ticket', id: 7 })
    expect(fired).toEqual([])
    teller.pages({ kind: 'ticket', id: 7 }, { kind: 'app', slug: 'one', route: '' })
    expect(fired).toEqual([
      'sidebar 7: app.deactivated undefined',
      'page: app.activated {"firstLoad":false}',
      'page: pane.activated undefined'
    ])
  })

  it('tells a page’s frame the route it was opened with once it listens, and every further one once', () => {
    const { fired, instances, teller } = desk()
    const at = (route: string) => ({ kind: 'app', slug: 'one', route }) as const
    const [, , , page] = instances
    if (!page) throw new Error('there is no page')
    teller.pages({ kind: 'home' }, at('weeks/48'))
    teller.awaitsRoute(page as AppInstance, at('weeks/48'))
    teller.awaitsRoute(page as AppInstance, at('weeks/48'))
    teller.pages(at('weeks/48'), at('weeks/48'))
    teller.pages(at('weeks/48'), at(''))
    expect(fired.filter(line => line.includes('route'))).toEqual([
      'page: app.route.changed {"appRoute":"weeks/48"}',
      'page: app.route.changed {"appRoute":""}'
    ])
    expect(fired.filter(line => line.includes('deactivated'))).toEqual([])
  })

  it('tells an app’s other frames of a new one', () => {
    const { fired, instances, teller } = desk()
    const [sidebar] = instances
    teller.created({ ...sidebar, context: { instanceGuid: 'sidebar 7' } } as unknown as AppInstance)
    expect(fired).toEqual(
      ['sidebar 8', 'modal', 'page'].map(guid => `${guid}: instance.created {"instanceGuid":"sidebar 7"}`)
    )
  })

  it('answers with the refusal of the ticket’s own app', async () => {
    const { teller } = desk()
    await expect(teller.askToSave(7)).resolves.toEqual({ passed: true })
    await expect(teller.askToSave(8)).resolves.toEqual({ passed: false, reason: 'sidebar 8' })
  })
})
