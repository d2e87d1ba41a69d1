import { Observable } from './observable'

interface ClockState {
  /** Milliseconds the account's clock is ahead of the browser's. */
  offset: number
  moved: boolean
}

/** The account's time as last heard of, running on between two answers. */
export class ServerClock {
  readonly state = new Observable<ClockState>({ offset: 0, moved: false })

  heard(now: Date, moved?: boolean): void {
    const offset = now.getTime() - Date.now()
    const before = this.state.get()
    // A Date header is cut to whole seconds: smaller differences are no news.
    if (Math.abs(offset - before.offset) < 2000 && (moved === undefined || moved === before.moved)) return
    this.state.set({ offset, moved: moved ?? Math.abs(offset) > 60_000 })
  }

  now(): Date {
    return new Date(Date.now() + this.state.get().offset)
  }
}
