import { parseFact } from '../../domain/factText'
import { parseSlot } from '../../domain/ledger/slots'
import type { LedgerRecord } from '../../domain/ledger/fact'
import { ok, refused } from '../../domain/kernel/result'
import type { Ledger } from '../../ports'
import { nextId, type MemoryAccount } from './account'
import { noFaults, withFault, type Faults } from './faults'

/** Unique names, server-stamped authors and times: what Zendesk enforces, and nothing more. */
export function createMemoryLedger(account: MemoryAccount, agentId: number, faults: Faults = noFaults): Ledger {
  return {
    read: (stream, from = 1) =>
      withFault(faults, 'ledger.read', () =>
        ok(
          account.records
            .filter(({ externalId }) => parseSlot(externalId)?.stream === stream && numberOf(externalId) >= from)
            .sort(
              (a, b) =>
                numberOf(a.externalId) - numberOf(b.externalId) || (a.createdAt + a.id < b.createdAt + b.id ? -1 : 1)
            )
            .map(record => ({ ...record }))
        )
      ),
    create: record =>
      withFault(faults, 'ledger.create', () => {
        if (account.records.some(({ name }) => name === record.name)) {
          return refused({ kind: 'invalid', message: 'Name has already been taken' })
        }
        const stored: LedgerRecord = {
          id: String(nextId(account)).padStart(26, '0'),
          name: record.name,
          externalId: record.name,
          fact: record.fact,
          createdAt: account.now,
          updatedAt: account.now,
          createdBy: agentId
        }
        account.records.push(stored)
        return ok({ ...stored })
      }),
    named: names =>
      withFault(faults, 'ledger.search', () =>
        ok(account.records.filter(({ name }) => names.includes(name)).map(record => ({ ...record })))
      ),
    appointmentsOf: (agentIds, from) =>
      withFault(faults, 'ledger.search', () => {
        const facts = account.records.map(record => ({ record, fact: parseFact(record.fact) }))
        const streams = facts.flatMap(({ fact }) =>
          fact?.kind === 'appointment_set' && agentIds.includes(fact.data.analystId) && fact.data.start >= from
            ? [fact.stream]
            : []
        )
        return ok(
          facts
            .filter(({ fact }) => fact?.kind.startsWith('appointment') && streams.includes(fact.stream))
            .map(({ record }) => ({ ...record }))
        )
      }),
    entriesOf: (analystId, from, to) =>
      withFault(faults, 'ledger.entries', () =>
        ok(
          account.records
            .filter(record => {
              const fact = parseFact(record.fact)
              return fact?.kind === 'entry' && fact.data.analystId === analystId && isIn(fact.data.workDate, from, to)
            })
            .map(record => ({ ...record }))
        )
      )
  }
}

const isIn = (date: string, from: string, to: string): boolean => from <= date && date <= to

const numberOf = (externalId: string): number => parseSlot(externalId)?.n ?? 0
