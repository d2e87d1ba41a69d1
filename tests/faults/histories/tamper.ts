import type { MemoryAccount } from '../../../apps/consultoria/src/adapters/memory/account'

/** A record is changed or removed by hand, as whoever may write records can. */
export function tamper(account: MemoryAccount, how: 'edit' | 'delete', pick: number): void {
  const index = pick % Math.max(1, account.records.length)
  const record = account.records[index]
  if (!record) return
  if (how === 'delete') account.records.splice(index, 1)
  else {
    record.fact = record.fact.replace(/"seconds":\d+/, '"seconds":60000').replace(/"at":"/, '"at":"')
    record.updatedAt = account.now
  }
}
