import { ZafBridge, type AppInstance } from '../../../zaf-bridge/bridge'
import { Directory, loadMacros, type Account } from '../rest/directory'
import type { RestClient } from '../rest/rest-client'
import { TicketSession } from '../ticket-form/TicketSession'
import { Observable } from './observable'
import { pageOf, pathOf, type Page } from './page'
import { zafUser } from '../zaf/people-model'
import type { ServerClock } from './server-clock'
import type { InstalledApp } from './server-session'

export interface TicketTab {
  id: number
  session: TicketSession | null
  error: string | null
}

export interface Toast {
  id: number
  kind: 'notice' | 'alert' | 'error'
  text: string
  sticky: boolean
  durationMs: number
}

export interface ModalFrame {
  guid: string
  app: InstalledApp
  url: string
  size: { width?: string; height?: string }
  parentGuid: string
}

export type ColorScheme = 'light' | 'dark'

/** How long a frame may think about `ticket.save`: Zendesk's own patience is not documented. */
const hookPatienceMs = 15_000

/** The signed-in agent's screen: open tabs, apps, messages, and the bridge the frames talk to. */
export class Desk {
  readonly page: Observable<Page>
  readonly tabs = new Observable<readonly TicketTab[]>([])
  readonly toasts = new Observable<readonly Toast[]>([])
  readonly modals = new Observable<readonly ModalFrame[]>([])
  readonly apps: Observable<readonly InstalledApp[]>
  /** Counts saves seen, so that lists know when to read again. */
  readonly savesSeen = new Observable(0)
  readonly directory: Directory
  readonly bridge: ZafBridge
  readonly frameOrigin: string
  #lastToast = 0

  constructor(
    readonly rest: RestClient,
    account: Account,
    apps: readonly InstalledApp[],
    readonly clock: ServerClock,
    readonly colorScheme: Observable<ColorScheme>
  ) {
    this.directory = new Directory(rest, account)
    this.apps = new Observable(apps)
    this.frameOrigin = location.origin.replace('//localhost', '//127.0.0.1')
    this.bridge = new ZafBridge(this.frameOrigin, hookPatienceMs)
    this.page = new Observable(pageOf(location.pathname))
  }

  get account(): Account {
    return this.directory.account
  }

  start(): () => void {
    const stopBridge = this.bridge.listen(window)
    const onPop = (): void => this.#arrive(pageOf(location.pathname))
    const stopScheme = this.colorScheme.subscribe(() => this.#tellAll('colorScheme.changed', this.colorScheme.get()))
    window.addEventListener('popstate', onPop)
    this.#arrive(this.page.get())
    return () => {
      stopBridge()
      stopScheme()
      window.removeEventListener('popstate', onPop)
    }
  }

  go(page: Page): void {
    const path = pathOf(page)
    if (path !== location.pathname) history.pushState(null, '', path)
    this.#arrive(page)
  }

  #arrive(page: Page): void {
    const before = this.page.get()
    this.page.set(page)
    if (page.kind === 'ticket') this.#openTab(page.id)
    this.#tellActivation(before, page)
  }

  /** A frame that comes into view is activated, the one that leaves is deactivated. */
  #tellActivation(before: Page, after: Page): void {
    const left = guidsOf(this, before)
    const entered = guidsOf(this, after)
    for (const guid of left) if (!entered.includes(guid)) this.bridge.fire(guid, 'app.deactivated')
    for (const guid of entered) {
      if (left.includes(guid)) continue
      this.bridge.fire(guid, 'app.activated', { firstLoad: false })
      if (after.kind === 'app') this.bridge.fire(guid, 'pane.activated')
    }
    if (before.kind === 'app') for (const guid of left) this.bridge.fire(guid, 'pane.deactivated')
  }

  #openTab(id: number): void {
    if (this.tabs.get().some(tab => tab.id === id)) return
    this.tabs.update(tabs => [...tabs, { id, session: null, error: null }])
    const events = {
      change: (event: { property: string; value: unknown; before: unknown }) => this.#tellChange(id, event),
      fire: (name: string, data?: unknown) => this.tellTicket(id, name, data),
      askToSave: () => this.#askToSave(id)
    }
    TicketSession.open(id, this.rest, this.account.fields, events, this.account.me.id).then(
      session => this.#setTab(id, { session, error: null }),
      (error: unknown) => this.#setTab(id, { error: error instanceof Error ? error.message : String(error) })
    )
  }

  #setTab(id: number, patch: Partial<TicketTab>): void {
    this.tabs.update(tabs => tabs.map(tab => (tab.id === id ? { ...tab, ...patch } : tab)))
  }

  closeTab(id: number): void {
    const tabs = this.tabs.get()
    const index = tabs.findIndex(tab => tab.id === id)
    const page = this.page.get()
    const next = tabs[index + 1] ?? tabs[index - 1]
    this.tabs.set(tabs.filter(tab => tab.id !== id))
    if (page.kind !== 'ticket' || page.id !== id) return
    this.go(next ? { kind: 'ticket', id: next.id } : { kind: 'views', id: null })
  }

  tellTicket(ticketId: number, name: string, data?: unknown): void {
    for (const instance of this.bridge.instances()) {
      if (isSidebarOf(instance, ticketId)) this.bridge.fire(instance.guid, name, data)
    }
  }

  #tellChange(ticketId: number, { property, value, before }: { property: string; value: unknown; before: unknown }) {
    this.tellTicket(ticketId, `${property}.changed`, value)
    this.tellTicket(ticketId, '*.changed', { propertyName: property, newValue: value, oldValue: before })
    void this.#tellNames(ticketId, property, value)
  }

  /** Whoever is put in a person's or a group's place changes its name and e-mail too. */
  async #tellNames(ticketId: number, property: string, value: unknown): Promise<void> {
    const id = typeof value === 'number' ? value : null
    if (property === 'ticket.assignee.group.id') {
      const name = this.account.groups.find(group => group.id === id)?.name ?? null
      return this.tellTicket(ticketId, 'ticket.assignee.group.name.changed', name)
    }
    if (property !== 'ticket.requester.id' && property !== 'ticket.assignee.user.id') return
    const user = await this.directory.user(id)
    const root = property.slice(0, -'.id'.length)
    this.tellTicket(ticketId, `${root}.name.changed`, user?.name ?? null)
    this.tellTicket(ticketId, `${root}.email.changed`, user?.email ?? null)
  }

  #tellAll(name: string, data: unknown): void {
    for (const instance of this.bridge.instances()) this.bridge.fire(instance.guid, name, data)
  }

  async #askToSave(ticketId: number) {
    for (const instance of this.bridge.instances()) {
      if (!isSidebarOf(instance, ticketId)) continue
      const answer = await this.bridge.askHook(instance.guid, 'ticket.save')
      if (!answer.passed) return answer
    }
    return { passed: true } as const
  }

  async ticketSaved(update: { ticketId: number; actorId: number | null; auditId: number | null }): Promise<void> {
    this.savesSeen.update(count => count + 1)
    const session = this.tabs.get().find(tab => tab.id === update.ticketId)?.session
    if (!session) return
    const news = await session.savedElsewhere(update.auditId, update.actorId)
    if (!news || update.actorId === this.account.me.id) return
    const user = await this.directory.user(update.actorId)
    this.tellTicket(update.ticketId, 'ticket.updated', await zafUser(user, this.directory, this.clock.now()))
  }

  /** After a lost connection: what was saved meanwhile is read once. */
  catchUp(): void {
    this.savesSeen.update(count => count + 1)
    for (const { session } of this.tabs.get()) void session?.savedElsewhere(null, null).catch(() => {})
  }

  /** An app that did not change keeps its object, and so its running frames. */
  setApps(apps: readonly InstalledApp[]): void {
    const known = new Map(this.apps.get().map(app => [JSON.stringify(app), app]))
    this.apps.set(apps.map(app => known.get(JSON.stringify(app)) ?? app))
  }

  async reloadMacros(): Promise<void> {
    this.account.macros = await loadMacros(this.rest)
  }

  notify(text: string, kind: Toast['kind'] = 'notice', durationMs = 5000, sticky = false): void {
    const id = ++this.#lastToast
    this.toasts.update(toasts => [...toasts, { id, kind, text, sticky, durationMs }])
    if (!sticky) setTimeout(() => this.dismissToast(id), durationMs)
  }

  dismissToast(id: number): void {
    this.toasts.update(toasts => toasts.filter(toast => toast.id !== id))
  }

  openModal(modal: ModalFrame): void {
    this.modals.update(modals => [...modals, modal])
  }

  /** Listeners hear of it before the frame goes. */
  closeModal(guid: string): void {
    if (!this.modals.get().some(modal => modal.guid === guid)) return
    this.bridge.fire(guid, 'modal.close')
    this.modals.update(modals => modals.filter(modal => modal.guid !== guid))
  }
}

const isSidebarOf = ({ place }: AppInstance, ticketId: number): boolean =>
  place.location === 'ticket_sidebar' && place.ticketId === ticketId

function guidsOf(desk: Desk, page: Page): string[] {
  return desk.bridge
    .instances()
    .filter(instance => {
      if (page.kind === 'ticket') return isSidebarOf(instance, page.id)
      const { location: where, installationId } = instance.place
      return page.kind === 'app' && where === 'nav_bar' && installationId === page.installationId
    })
    .map(instance => instance.guid)
}
