/** The account's time: real, or moved. Everything the help desk stamps comes from here. */
export class Clock {
  #offset = 0
  #frozenAt: number | null = null

  /** `startsAt` is the instant it runs on from; without it the real one. */
  constructor(
    private readonly real: () => number = () => Date.now(),
    private readonly startsAt: Date | null = null
  ) {
    this.reset()
  }

  now(): Date {
    return new Date(this.#frozenAt ?? this.real() + this.#offset)
  }

  /** `YYYY-MM-DDTHH:MM:SSZ`, the resolution of every Zendesk timestamp. */
  stamp(): string {
    return stampOf(this.now())
  }

  seconds(): number {
    return Math.floor(this.now().getTime() / 1000)
  }

  get isReal(): boolean {
    return this.#offset === 0 && this.#frozenAt === null
  }

  /** How far the clock runs ahead of the real one, and whether it stands still. */
  get state(): { offset_ms: number; frozen_at: number | null } {
    return { offset_ms: this.#offset, frozen_at: this.#frozenAt }
  }

  restore(state: { offset_ms: number; frozen_at: number | null }): void {
    this.#offset = state.offset_ms
    this.#frozenAt = state.frozen_at
  }

  /** Runs on from `now`, or stands still there. */
  set(now: Date, frozen = this.#frozenAt !== null): void {
    this.#offset = now.getTime() - this.real()
    this.#frozenAt = frozen ? now.getTime() : null
  }

  reset(): void {
    this.restore({ offset_ms: 0, frozen_at: null })
    if (this.startsAt) this.set(this.startsAt)
  }
}

export function stampOf(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`
}
