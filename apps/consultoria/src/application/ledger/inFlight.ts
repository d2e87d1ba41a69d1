import { canonicalText } from '../../domain/ledger/canonicalText'
import { refuse } from '../../domain/kernel/result'
import type { Outcome } from '../commands/outcome'

/**
 * The same command pressed twice is done once: while it runs, a second call gets the first one's promise. Different commands of
 * one tab run one after the other, each on what the one before left.
 */
export function createInFlight(): (command: string, input: unknown, work: () => Outcome) => Outcome {
  const running = new Map<string, Outcome>()
  let queue: Promise<unknown> = Promise.resolve()
  return (command, input, work) => {
    const key = `${command} ${canonicalText(input ?? null)}`
    const same = running.get(key)
    if (same) return same
    const turn = queue
      .then(work)
      .catch(noAnswer)
      .finally(() => running.delete(key))
    queue = turn.catch(() => undefined)
    running.set(key, turn)
    return turn
  }
}

/** The open form may not answer: a tab that is closing. Anything else is a broken assumption. */
function noAnswer(failure: unknown): Awaited<Outcome> {
  if (failure instanceof Error && failure.name === 'NoAnswer') return refuse('form_no_answer')
  throw failure
}
