import { text } from '../../zendesk/wire'
import type { KeptRecord } from './keptRecords'

/** How long a run that says nothing more keeps the account to itself. */
export const leaseSeconds = 600

/** A run that took the account: one record per generation, never edited; a long run adds generations of its own. */
export interface Claim {
  token: string
  /** The last of its generations. */
  generation: number
  /** When it took the first and the last of them, by the account's clock. */
  since: number
  at: number
  command: string
  by: string
}

const lockName = /^lock-([1-9]\d{0,8})$/

export const lockRecord = (generation: number) => `lock-${generation}`
export const freeRecord = (token: string) => `free-${token}`

const generationOf = ({ name }: KeptRecord) => Number(lockName.exec(name)?.[1] ?? 0)

/** The last generation anybody took; 0 before the first. */
export const topGeneration = (records: readonly KeptRecord[]) => Math.max(0, ...records.map(generationOf))

export const claimsOf = (records: readonly KeptRecord[]): Claim[] => {
  const claims = new Map<string, Claim>()
  for (const one of records) {
    const generation = generationOf(one)
    if (generation === 0) continue
    // Of a record that tells no token nothing is known but that somebody has the generation.
    const token = text(one.entry.token) || one.id
    const known = claims.get(token)
    const since = Math.min(known?.since ?? one.at, one.at)
    const [last, at] = known && known.generation > generation ? [known.generation, known.at] : [generation, one.at]
    claims.set(token, { token, generation: last, since, at, command: text(one.entry.command), by: one.by })
  }
  return [...claims.values()]
}

/** Runs that may still write: neither given back nor too old, by the account's clock alone. */
export const openClaims = (records: readonly KeptRecord[], now: number): Claim[] => {
  const names = new Set(records.map(one => one.name))
  return claimsOf(records).filter(({ token, at }) => !names.has(freeRecord(token)) && now < at + leaseSeconds * 1000)
}
