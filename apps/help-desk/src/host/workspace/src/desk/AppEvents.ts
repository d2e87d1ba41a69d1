import type { AppInstance, HookAnswer, ZafBridge } from '../../../zaf-bridge/bridge'
import type { Directory } from '../rest/directory'
import type { ChangeEvent } from '../ticket-form/change-events'
import type { Page } from './page'

/** Tells the apps' frames what happens to the tickets and pages they stand on. */
export class AppEvents {
  /** The last route told to each nav-bar frame that listens for it. */
  readonly #routes = new Map<string, string>()

  constructor(
    private readonly bridge: ZafBridge,
    private readonly directory: Directory
  ) {}

  ticket(ticketId: number, name: string, data?: unknown): void {
    for (const { guid } of this.#sidebarsOf(ticketId)) this.bridge.fire(guid, name, data)
  }

  everyone(name: string, data: unknown): void {
    for (const { guid } of this.bridge.instances()) this.bridge.fire(guid, name, data)
  }

  change(ticketId: number, { property, value, before }: ChangeEvent): void {
    this.ticket(ticketId, `${property}.changed`, value)
    this.ticket(ticketId, '*.changed', { propertyName: property, newValue: value, oldValue: before })
    void this.#names(ticketId, property, value)
  }

  /** Whoever is put in a person's or a group's place changes its name and e-mail too. */
  async #names(ticketId: number, property: string, value: unknown): Promise<void> {
    const id = typeof value === 'number' ? value : null
    if (property === 'ticket.assignee.group.id') {
      const name = this.directory.account.groups.find(group => group.id === id)?.name ?? null
      return this.ticket(ticketId, 'ticket.assignee.group.name.changed', name)
    }
    if (property !== 'ticket.requester.id' && property !== 'ticket.assignee.user.id') return
    const user = await this.directory.user(id)
    const root = property.slice(0, -'.id'.length)
    this.ticket(ticketId, `${root}.name.changed`, user?.name ?? null)
    this.ticket(ticketId, `${root}.email.changed`, user?.email ?? null)
  }

  /** One app after another: the first refusal is the answer. */
  async askToSave(ticketId: number): Promise<HookAnswer> {
    for (const { guid } of this.#sidebarsOf(ticketId)) {
      const answer = await this.bridge.askHook(guid, 'ticket.save')
      if (!answer.passed) return answer
    }
    return { passed: true }
  }

  /** The app's other frames hear of a new one. */
  created(instance: AppInstance): void {
    this.#others(instance.guid, 'instance.created', instance.context)
  }

  registered(instance: AppInstance): void {
    this.#routes.delete(instance.guid)
    this.#others(instance.guid, 'instance.registered', instance.context)
  }

  #others(guid: string, name: string, context: unknown): void {
    for (const other of this.bridge.siblingsOf(guid))
      if (other.guid !== guid) this.bridge.fire(other.guid, name, context)
  }

  /** A nav-bar app listens for its route: the one it was opened with is told, and every other from now on. */
  awaitsRoute({ guid, place }: AppInstance, page: Page): void {
    if (place.location !== 'nav_bar' || this.#routes.has(guid)) return
    const route = page.kind === 'app' && page.slug === place.app ? page.route : ''
    this.#routes.set(guid, '')
    this.#tellRoute(guid, route)
  }

  #tellRoute(guid: string, route: string): void {
    if ((this.#routes.get(guid) ?? route) === route) return
    this.#routes.set(guid, route)
    this.bridge.fire(guid, 'app.route.changed', { appRoute: route })
  }

  /** A frame that comes into view is activated, the one that leaves is deactivated. */
  pages(before: Page, after: Page): void {
    const left = this.#guidsOn(before)
    const entered = this.#guidsOn(after)
    for (const guid of left) if (!entered.includes(guid)) this.bridge.fire(guid, 'app.deactivated')
    for (const guid of entered) {
      if (left.includes(guid)) continue
      this.bridge.fire(guid, 'app.activated', { firstLoad: false })
      if (after.kind === 'app') this.bridge.fire(guid, 'pane.activated')
    }
    if (before.kind === 'app')
      for (const guid of left) if (!entered.includes(guid)) this.bridge.fire(guid, 'pane.deactivated')
    if (after.kind === 'app') for (const guid of entered) this.#tellRoute(guid, after.route)
  }

  #sidebarsOf(ticketId: number): AppInstance[] {
    return this.bridge
      .instances()
      .filter(({ place }) => place.location === 'ticket_sidebar' && place.ticketId === ticketId)
  }

  #guidsOn(page: Page): string[] {
    if (page.kind === 'ticket') return this.#sidebarsOf(page.id).map(instance => instance.guid)
    if (page.kind !== 'app') return []
    return this.bridge
      .instances()
      .filter(({ place }) => place.location === 'nav_bar' && place.app === page.slug)
      .map(instance => instance.guid)
  }
}
