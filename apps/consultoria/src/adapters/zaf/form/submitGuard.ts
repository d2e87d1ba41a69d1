import type { ZafClient } from '../client/client'

const LONGEST = 20_000

export interface SubmitGuard {
  /** Resolves when the agent's own submit is over; false = it never ended. */
  clear(): Promise<boolean>
}

/** Between the agent's submit and its end nothing of ours is written: the agent's save would be refused as outdated. */
export function createSubmitGuard(client: ZafClient): SubmitGuard {
  let submitting = false
  const waiting = new Set<() => void>()
  client.on('ticket.submit.start', () => {
    submitting = true
  })
  client.on('ticket.submit.always', () => {
    submitting = false
    for (const go of waiting) go()
    waiting.clear()
  })
  return {
    clear() {
      if (!submitting) return Promise.resolve(true)
      return new Promise(resolve => {
        const timer = setTimeout(() => resolve(false), LONGEST)
        waiting.add(() => {
          clearTimeout(timer)
          resolve(true)
        })
      })
    }
  }
}
