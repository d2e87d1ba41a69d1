import { timerNames } from '../../domain/time/timer/timerNames'
import { ok, refused } from '../../domain/kernel/result'
import type { RunningTimer, Timers } from '../../ports'
import { nextId, type MemoryAccount, type MemoryTimer } from './account'
import { withFault, type Faults } from './faults'

export function createMemoryTimers(account: MemoryAccount, writer: number, faults: Faults): Timers {
  const own = (agentId: number): MemoryTimer[] =>
    account.timers.filter(({ name, createdBy }) => createdBy === agentId && timerNames(agentId).includes(name))
  return {
    of: agentId =>
      withFault(faults, 'timers.of', () => {
        const first = own(agentId)[0]
        return ok(first ? runningOf(first) : null)
      }),
    start: timer =>
      withFault(faults, 'timers.start', () => {
        const free = timerNames(timer.agentId).find(name => !account.timers.some(other => other.name === name))
        if (own(timer.agentId).length > 0 || free === undefined) {
          return refused({ kind: 'invalid', message: 'Name has already been taken' })
        }
        const id = String(nextId(account))
        const running: MemoryTimer = { ...timer, id, startedAt: account.now, name: free, createdBy: writer }
        account.timers.push(running)
        return ok(runningOf(running))
      }),
    remove: id =>
      withFault(faults, 'timers.remove', () => {
        account.timers = account.timers.filter(timer => timer.id !== id)
        return ok(undefined)
      })
  }
}

const runningOf = ({ id, agentId, ticketId, op, startedAt }: MemoryTimer): RunningTimer => ({
  id,
  agentId,
  ticketId,
  op,
  startedAt
})
