import { readKept } from '../../domain/kernel/kept'
import { ok } from '../../domain/kernel/result'
import type { DraftStore, Ports } from '../../ports'
import { nextId, type MemoryAccount } from './account'
import { createMemoryDirectory } from './directory'
import { noFaults, withFault, type Faults } from './faults'
import { createMemoryLedger } from './ledger'
import { createMemoryTab, type MemoryTab } from './ticket'
import { createMemoryTimers } from './timers'

export interface MemoryPorts extends Ports {
  ticket: MemoryTab
}

/** One agent's tab on one ticket of the shared account. */
export function createMemoryPorts(
  account: MemoryAccount,
  agentId: number,
  ticketId: number,
  faults: Faults = noFaults
): MemoryPorts {
  return {
    ledger: createMemoryLedger(account, agentId, faults),
    timers: createMemoryTimers(account, agentId, faults),
    ticket: createMemoryTab(account, agentId, ticketId, faults),
    told: {
      payments: id => withFault(faults, 'told.payments', () => ok(structuredClone(account.tickets.get(id)?.told ?? [])))
    },
    directory: createMemoryDirectory(account, agentId, faults),
    clock: { now: () => account.now, offsetAt: () => account.offsetSeconds },
    drafts: createMemoryDrafts(),
    navigation: { openTicket: () => Promise.resolve() },
    account: account.map,
    newOp: () => `op-${nextId(account)}`
  }
}

function createMemoryDrafts(): DraftStore {
  const kept = new Map<string, string>()
  return {
    load(key, shape) {
      const text = kept.get(key)
      return text === undefined ? null : readKept(text, shape)
    },
    save: (key, draft) => void kept.set(key, JSON.stringify(draft)),
    clear: key => void kept.delete(key)
  }
}
