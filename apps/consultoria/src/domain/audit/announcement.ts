import type { Figures } from '../ledger/defineFact'
import { definitionOf, type FactKind, type FactOf } from '../registry'

const DIGITS = 32

/** What one ticket field carries of a fact: its operation and the beginning of its hash, which lands in the audit as a change. */
export const announcementOf = (op: string, hash: string): string => `${op}:${hash.slice(0, DIGITS)}`

/** `hash` null = written before facts were announced with it. */
export const parseAnnouncement = (text: string): { op: string; hash: string | null } => {
  const match = /^(.+):([0-9a-f]{32})$/.exec(text)
  return match?.[1] && match[2] ? { op: match[1], hash: match[2] } : { op: text, hash: null }
}

/**
 * What the money of a fact depends on, in the audit's own copy. Zendesk keeps about 1 KB of metadata an audit: numbers and
 * codes only, never a text somebody typed.
 */
export const figuresOf = <K extends FactKind>({ kind, data }: FactOf<K>): Figures =>
  definitionOf<K>(kind).money?.figures(data) ?? {}

/** Facts that money hangs on: each is announced by an update of the ticket that carries its hash. */
export const isMoney = (kind: FactKind): boolean => definitionOf(kind).money !== undefined

/** What announces it: the ticket's own fields, a public comment, or (null) nothing on the ticket. */
export const announcedBy = <K extends FactKind>({ kind, data }: FactOf<K>): 'fields' | 'comment' | null => {
  const by = definitionOf<K>(kind).money?.announcedBy(data) ?? null
  return by === 'manifest' ? null : by
}
