import { ok, refused } from '../../domain/result'
import type { Timers } from '../../ports'
import { nextId, type MemoryAccount } from './account'
import { withFault, type Faults } from './faults'

export function createMemoryTimers(account: MemoryAccount, faults: Faults): Timers {
  return {
    of: agentId =>
      withFault(faults, 'timers.of', () => ok(account.timers.find(timer => timer.agentId === agentId) ?? null)),
    start: timer =>
      withFault(faults, 'timers.start', () => {
        if (account.timers.some(other => other.agentId === timer.agentId)) {
          return refused({ kind: 'invalid', message: 'Name has already been taken' })
        }
        const running = { ...timer, id: String(nextId(account)), startedAt: account.now }
        account.timers.push(running)
        return ok({ ...running })
      }),
    remove: id =>
      withFault(faults, 'timers.remove', () => {
        account.timers = account.timers.filter(timer => timer.id !== id)
        return ok(undefined)
      })
  }
}
