import { createHash } from 'node:crypto'
import { violations, type Violation } from './invariants'
import { play } from './play'
import type { Figures } from './scene'
import { quietly } from './quiet'
import type { History } from './steps'

export interface Outcome {
  history: History
  violations: Violation[]
  figures: Figures
}

/** A digest that is there at once: the order of things must follow from the seed alone, not from a thread's speed. */
export function hashAtOnce(): void {
  const digest = (_name: unknown, data: Uint8Array): Promise<ArrayBuffer> =>
    Promise.resolve(new Uint8Array(createHash('sha256').update(data).digest()).buffer)
  Object.defineProperty(globalThis.crypto.subtle, 'digest', { value: digest, configurable: true })
}

export async function check(history: History, tampered = false): Promise<Outcome> {
  const played = await play(history)
  await quietly(played, history.seed)
  return { history, violations: await violations(played, tampered), figures: played.figures }
}
