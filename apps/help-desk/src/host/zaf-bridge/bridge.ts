import { settleCall, readAppMessage, type AppMessage } from './protocol'
import { Subscriptions } from './subscriptions'

export type HookAnswer = { passed: true } | { passed: false; reason: string | null }

/** Where a frame stands on the page: the host's knowledge, never sent to the app. */
export interface FramePlace {
  location: string
  /** The installation it belongs to: frames of one app reach one another and no others. */
  app: string
  ticketId: number | null
}

/** One frame of an app: its guid is both `app_guid` and `instanceGuid`, as the SDK assumes when only one is given. */
export interface AppInstance {
  guid: string
  place: FramePlace
  window: () => Window | null
  metadata: Record<string, unknown>
  context: Record<string, unknown>
  get(path: string): Promise<unknown>
  set(path: string, value: unknown): Promise<unknown>
  invoke(path: string, args: unknown[]): Promise<unknown>
  request(options: Record<string, unknown>): Promise<RequestOutcome>
  /** Called once for each registration: a reload registers again. */
  registered?(): void
  /** Called when the frame starts listening to an event of any instance. */
  listens?(event: string): void
}

export interface RequestOutcome {
  done: boolean
  responseArgs: unknown[]
}

/**
 * How long nobody may touch an app before its SDK says `session.idle`, in milliseconds. The SDK counts from what the host tells it, and
 * without a number not at all: it says so at once and wakes up hundreds of times a second. Five minutes are its own from before.
 * https://github.com/zendesk/zendesk_app_framework_sdk
 */
const IDLE_AFTER_MS = 5 * 60_000

/** Speaks the SDK's protocol with every frame on the page. Knows no ticket and no React. */
export class ZafBridge {
  readonly #instances = new Map<string, AppInstance>()
  readonly #subscriptions = new Subscriptions()
  readonly #hooks = new Map<string, { promise: Promise<HookAnswer>; settle: (answer: HookAnswer) => void }>()
  readonly #ready = new Set<string>()
  readonly #awaited = new Map<string, () => void>()

  constructor(
    private readonly frameOrigin: string,
    private readonly hookPatienceMs: number
  ) {}

  listen(page: Window): () => void {
    const onMessage = (event: MessageEvent): void => {
      if (event.origin !== this.frameOrigin) return
      const instance = [...this.#instances.values()].find(candidate => candidate.window() === event.source)
      if (instance) void this.#receive(instance, readAppMessage(event.data))
    }
    page.addEventListener('message', onMessage)
    return () => page.removeEventListener('message', onMessage)
  }

  add(instance: AppInstance): void {
    this.#instances.set(instance.guid, instance)
    this.#awaited.get(instance.guid)?.()
    this.#awaited.delete(instance.guid)
  }

  /** Settles when the frame of this guid is on the page. */
  added(guid: string): Promise<void> {
    if (this.#instances.has(guid)) return Promise.resolve()
    return new Promise(resolve => this.#awaited.set(guid, resolve))
  }

  remove(guid: string): void {
    this.#instances.delete(guid)
    this.#ready.delete(guid)
    this.#subscriptions.forget(guid)
    this.#hooks.get(guid)?.settle({ passed: true })
    this.#hooks.delete(guid)
  }

  instances(): AppInstance[] {
    return [...this.#instances.values()]
  }

  /** The frames of the same app, this one among them. */
  siblingsOf(guid: string): AppInstance[] {
    return this.instances().filter(other => this.#reaches(guid, other.guid))
  }

  #reaches(guid: string, other: string): boolean {
    const app = this.#instances.get(guid)?.place.app
    return app !== undefined && app === this.#instances.get(other)?.place.app
  }

  /** An event of one instance: told to its frame and to every frame that listens to it through `client.instance()`. */
  fire(target: string, event: string, data?: unknown): void {
    for (const { frame } of this.#subscriptions.listenersOf(target, event)) {
      if (!this.#reaches(frame, target)) continue
      const message = { key: `zaf.${event}`, message: data }
      this.#post(frame, frame === target ? message : { ...message, instanceGuid: target })
    }
  }

  /** Asks a frame's hook. While an answer is pending the SDK answers no second call, so the pending one is waited for. */
  askHook(guid: string, hook: string): Promise<HookAnswer> {
    if (!this.#subscriptions.has(guid, guid, hook)) return Promise.resolve({ passed: true })
    const pending = this.#hooks.get(guid) ?? this.#startHook(guid, hook)
    const tooLate = new Promise<HookAnswer>(resolve =>
      setTimeout(() => resolve({ passed: false, reason: null }), this.hookPatienceMs)
    )
    return Promise.race([pending.promise, tooLate])
  }

  #startHook(guid: string, hook: string) {
    let settle: (answer: HookAnswer) => void = () => {}
    const promise = new Promise<HookAnswer>(resolve => {
      settle = resolve
    })
    const pending = { promise, settle }
    this.#hooks.set(guid, pending)
    this.#post(guid, { key: `zaf.${hook}`, needsReply: true })
    return pending
  }

  async #receive(instance: AppInstance, message: AppMessage): Promise<void> {
    if (message.kind === 'handshake') return this.#register(instance)
    if (!this.#ready.has(instance.guid)) return
    if (message.kind === 'subscribe' || message.kind === 'unsubscribe') {
      this.#subscriptions.set(instance.guid, message.target, message.event, message.count)
      if (message.kind === 'subscribe') instance.listens?.(message.event)
    } else if (message.kind === 'trigger') {
      if (this.#reaches(instance.guid, message.target)) this.fire(message.target, message.event, message.data)
    } else if (message.kind === 'reply') this.#finishHook(instance.guid, message.refused, message.reason)
    else if (message.kind === 'call') await this.#answer(instance, message)
    else if (message.kind === 'request') {
      const outcome = await instance.request(message.options)
      this.#post(instance.guid, {
        key: `zaf.${message.key}.${outcome.done ? 'done' : 'fail'}`,
        message: { responseArgs: outcome.responseArgs }
      })
    }
  }

  #register(instance: AppInstance): void {
    this.#subscriptions.forgetFrame(instance.guid)
    this.#hooks.get(instance.guid)?.settle({ passed: true })
    this.#hooks.delete(instance.guid)
    this.#ready.add(instance.guid)
    const { metadata, context } = instance
    const message = { metadata, context, iframe_session_timeout: IDLE_AFTER_MS }
    this.#post(instance.guid, { key: 'zaf.app.registered', message })
    instance.registered?.()
  }

  #finishHook(guid: string, refused: boolean, reason: unknown): void {
    const pending = this.#hooks.get(guid)
    this.#hooks.delete(guid)
    pending?.settle(refused ? { passed: false, reason: typeof reason === 'string' ? reason : null } : { passed: true })
  }

  async #answer(asking: AppInstance, call: Extract<AppMessage, { kind: 'call' }>): Promise<void> {
    const target = this.#reaches(asking.guid, call.target) ? this.#instances.get(call.target) : undefined
    if (!target) {
      const error = { name: 'Error', message: `Instance ${call.target} does not exist`, stack: '' }
      return this.#post(asking.guid, { id: call.id, error })
    }
    const result =
      call.verb === 'get'
        ? await settleCall(call.paths, path => target.get(path))
        : await this.#perform(target, call.verb, call.entries)
    this.#post(asking.guid, { id: call.id, result })
  }

  #perform(target: AppInstance, verb: 'set' | 'invoke', entries: [string, unknown][]) {
    const values = new Map(entries)
    return settleCall([...values.keys()], path => {
      const value = values.get(path)
      return verb === 'set' ? target.set(path, value) : target.invoke(path, Array.isArray(value) ? value : [value])
    })
  }

  #post(guid: string, message: unknown): void {
    const target = this.#instances.get(guid)?.window()
    if (target) target.postMessage(JSON.stringify(message), this.frameOrigin)
  }
}
