/** Who listens to what: a frame may listen to its own instance and, through `client.instance(guid)`, to others. */
interface Listener {
  /** The frame that is told. */
  frame: string
  /** The instance whose event it is. */
  target: string
}

export class Subscriptions {
  readonly #counts = new Map<string, number>()

  /** `count` is the frame's own count of handlers: it is bound on the first and unbound at zero. */
  set(frame: string, target: string, event: string, count: number): void {
    const key = keyOf(frame, target, event)
    if (count > 0) this.#counts.set(key, count)
    else this.#counts.delete(key)
  }

  has(frame: string, target: string, event: string): boolean {
    return this.#counts.has(keyOf(frame, target, event))
  }

  listenersOf(target: string, event: string): Listener[] {
    const suffix = keyOf('', target, event)
    return [...this.#counts.keys()]
      .filter(key => key.endsWith(suffix))
      .map(key => ({ frame: key.slice(0, key.length - suffix.length), target }))
  }

  forget(guid: string): void {
    for (const key of this.#counts.keys()) {
      const [frame, target] = key.split('\n')
      if (frame === guid || target === guid) this.#counts.delete(key)
    }
  }

  /** A reloaded frame starts without handlers; what others listen to on it stays. */
  forgetFrame(frame: string): void {
    for (const key of this.#counts.keys()) if (key.startsWith(`${frame}\n`)) this.#counts.delete(key)
  }
}

const keyOf = (frame: string, target: string, event: string): string => `${frame}\n${target}\n${event}`
