import type { HashedRecord } from './hash'

/** Names of streams and of their slots: the n-th record of `t35` is `t35-1`, `t35-2` … */
export const ticketStream = (ticketId: number): string => `t${ticketId}`
export const packageStream = (packageId: number | string): string => `p${packageId}`
export const closingStream = (month: string): string => `c${month}`

export const slotName = (stream: string, n: number): string => `${stream}-${n}`

export const parseSlot = (name: string): { stream: string; n: number } | null => {
  const match = /^(t\d+|p[0-9A-Za-z]+|c\d{4}-\d{2})-([1-9]\d*)$/.exec(name)
  return match?.[1] && match[2] ? { stream: match[1], n: Number(match[2]) } : null
}

/** Names of one exact read; the account takes at most 100 at a time. */
export const slotNames = (stream: string, from: number, count = 100): string[] =>
  Array.from({ length: count }, (_, index) => slotName(stream, from + index))

/** Records by slot, lowest first; of two in one slot the one with the lower (createdAt, id) holds it. */
export const slotsOf = (stream: string, records: readonly HashedRecord[]): Map<number, HashedRecord[]> => {
  const placed = records.flatMap(record => {
    const slot = parseSlot(record.name)
    return slot?.stream === stream ? [{ n: slot.n, record }] : []
  })
  placed.sort(
    (a, b) => a.n - b.n || compare(a.record.createdAt, b.record.createdAt) || compare(a.record.id, b.record.id)
  )
  const slots = new Map<number, HashedRecord[]>()
  for (const { n, record } of placed) slots.set(n, [...(slots.get(n) ?? []), record])
  return slots
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
