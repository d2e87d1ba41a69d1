import { ZafBridge } from '../../../zaf-bridge/bridge'
import { Directory, loadMacros, type Account } from '../rest/directory'
import type { RestClient } from '../rest/rest-client'
import { TicketSession } from '../ticket-form/TicketSession'
import type { ChangeEvent } from '../ticket-form/change-events'
import { AppEvents } from './AppEvents'
import { Observable } from './observable'
import { pageOf, pathOf, type Page } from './page'
import { zafUser } from '../zaf/people-model'
import type { ServerClock } from './server-clock'
import type { FrameFlags, InstalledApp } from './server-session'
import { ToastRack } from './ToastRack'

export interface TicketTab {
  id: number
  session: TicketSession | null
  error: string | null
}

export interface ModalFrame {
  guid: string
  app: InstalledApp
  url: string
  size: { width?: string; height?: string }
}

/** A dialog of the workspace itself; one at a time. */
type DeskDialog =
  | { kind: 'discard'; ticketIds: readonly number[]; discard(): void }
  | { kind: 'merge'; session: TicketSession }
  | { kind: 'followUp'; session: TicketSession }

export type ColorScheme = 'light' | 'dark'

/** How long a frame may think about `ticket.save`: Zendesk's own patience is not documented. */
const hookPatienceMs = 15_000

/** The signed-in agent's screen: open tabs, apps, messages, and the bridge the frames talk to. */
export class Desk {
  readonly page: Observable<Page>
  readonly tabs = new Observable<readonly TicketTab[]>([])
  readonly messages = new ToastRack()
  readonly modals = new Observable<readonly ModalFrame[]>([])
  readonly dialog = new Observable<DeskDialog | null>(null)
  readonly apps: Observable<readonly InstalledApp[]>
  readonly frameFlags: Observable<FrameFlags>
  /** Counts saves seen, so that lists know when to read again. */
  readonly savesSeen = new Observable(0)
  readonly directory: Directory
  readonly bridge: ZafBridge
  readonly frameOrigin: string
  readonly appEvents: AppEvents

  constructor(
    readonly rest: RestClient,
    account: Account,
    installed: { apps: readonly InstalledApp[]; frame: FrameFlags },
    readonly clock: ServerClock,
    readonly colorScheme: Observable<ColorScheme>
  ) {
    this.directory = new Directory(rest, account)
    this.apps = new Observable(installed.apps)
    this.frameFlags = new Observable(installed.frame)
    this.frameOrigin = location.origin.replace('//localhost', '//127.0.0.1')
    this.bridge = new ZafBridge(this.frameOrigin, hookPatienceMs)
    this.appEvents = new AppEvents(this.bridge, this.directory)
    this.page = new Observable(pageOf(location.pathname))
  }

  get account(): Account {
    return this.directory.account
  }

  start(): () => void {
    const stopBridge = this.bridge.listen(window)
    const onPop = (): void => this.#arrive(pageOf(location.pathname))
    const stopScheme = this.colorScheme.subscribe(() =>
      this.appEvents.everyone('colorScheme.changed', this.colorScheme.get())
    )
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
    this.appEvents.pages(before, page)
  }

  #openTab(id: number): void {
    if (this.tabs.get().some(tab => tab.id === id)) return
    this.tabs.update(tabs => [...tabs, { id, session: null, error: null }])
    const events = {
      change: (event: ChangeEvent) => this.appEvents.change(id, event),
      fire: (name: string, data?: unknown) => this.appEvents.ticket(id, name, data),
      askToSave: () => this.appEvents.askToSave(id)
    }
    TicketSession.open(id, this.rest, this.account, events, this.account.me).then(
      session => this.#setTab(id, { session, error: null }),
      (error: unknown) => this.#setTab(id, { error: error instanceof Error ? error.message : String(error) })
    )
  }

  #setTab(id: number, patch: Partial<TicketTab>): void {
    this.tabs.update(tabs => tabs.map(tab => (tab.id === id ? { ...tab, ...patch } : tab)))
  }

  /** Does `act` once the agent agrees to lose what these tickets hold unsent; at once when they hold nothing. */
  losing(ticketIds: readonly number[], act: () => void): void {
    const sessions = this.tabs.get().filter(tab => ticketIds.includes(tab.id))
    const unsent = sessions.filter(tab => tab.session?.dirty).map(tab => tab.id)
    if (unsent.length === 0) return act()
    this.dialog.set({ kind: 'discard', ticketIds: unsent, discard: act })
  }

  closeTab(id: number): void {
    this.losing([id], () => this.#removeTab(id))
  }

  #removeTab(id: number): void {
    const tabs = this.tabs.get()
    const index = tabs.findIndex(tab => tab.id === id)
    const page = this.page.get()
    const next = tabs[index + 1] ?? tabs[index - 1]
    this.tabs.set(tabs.filter(tab => tab.id !== id))
    if (page.kind !== 'ticket' || page.id !== id) return
    this.go(next ? { kind: 'ticket', id: next.id } : { kind: 'views', id: null })
  }

  async ticketSaved(update: { ticketId: number; actorId: number | null; auditId: number | null }): Promise<void> {
    this.savesSeen.update(count => count + 1)
    const session = this.tabs.get().find(tab => tab.id === update.ticketId)?.session
    if (!session) return
    const news = await session.savedElsewhere(update.auditId, update.actorId)
    if (!news || update.actorId === this.account.me.id) return
    const user = await this.directory.user(update.actorId)
    this.appEvents.ticket(update.ticketId, 'ticket.updated', await zafUser(user, this.directory, this.clock.now()))
  }

  /** After a lost connection: what was saved meanwhile is read once. */
  catchUp(): void {
    this.savesSeen.update(count => count + 1)
    for (const { session } of this.tabs.get()) void session?.savedElsewhere(null, null).catch(() => {})
  }

  /** An app that did not change keeps its object, and so its running frames; dialogs of one that did are closed. */
  setInstalled({ apps, frame }: { apps: readonly InstalledApp[]; frame: FrameFlags }): void {
    const known = new Map(this.apps.get().map(app => [JSON.stringify(app), app]))
    this.apps.set(apps.map(app => known.get(JSON.stringify(app)) ?? app))
    this.frameFlags.set(frame)
    for (const { guid, app } of this.modals.get()) if (!this.apps.get().includes(app)) this.closeModal(guid)
  }

  async reloadMacros(): Promise<void> {
    this.account.macros = await loadMacros(this.rest)
  }

  notify(...message: Parameters<ToastRack['show']>): void {
    this.messages.show(...message)
  }

  openModal(modal: ModalFrame): void {
    this.modals.update(modals => [...modals, modal])
  }

  resizeModal(guid: string, size: ModalFrame['size']): void {
    this.modals.update(modals =>
      modals.map(modal => (modal.guid === guid ? { ...modal, size: { ...modal.size, ...size } } : modal))
    )
  }

  /** Listeners hear of it before the frame goes. */
  closeModal(guid: string): void {
    if (!this.modals.get().some(modal => modal.guid === guid)) return
    this.bridge.fire(guid, 'modal.close')
    this.modals.update(modals => modals.filter(modal => modal.guid !== guid))
  }
}
