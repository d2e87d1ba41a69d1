/** A place in a stream: the n-th record of `t35` is `t35-1`, `t35-2` … */
export interface Slot {
  stream: string
  n: number
}

export const ticketStream = (ticketId: number): string => `t${ticketId}`
/** The ticket a stream belongs to; null for packages, closings and the roster. */
export const ticketOfStream = (stream: string): number | null => {
  const id = /^t(\d+)$/.exec(stream)?.[1]
  return id === undefined ? null : Number(id)
}

/** All packages of one organization. */
export const packagesStream = (organizationId: number): string => `p${organizationId}`
export const isPackagesStream = (stream: string): boolean => stream.startsWith('p')

/** Who held which role when; one for the whole account. */
export const ROSTER_STREAM = 'roster'

export const slotName = (stream: string, n: number): string => `${stream}-${n}`

/** Null for every other name, and for numbers too large to count with. */
export const parseSlot = (name: string): Slot | null => {
  const match = /^(t\d{1,15}|p[0-9A-Za-z]{1,40}|c\d{4}-\d{2}|roster)-([1-9]\d{0,14})$/.exec(name)
  return match?.[1] && match[2] ? { stream: match[1], n: Number(match[2]) } : null
}

/** Where a record lies: by its external id, by which streams are read; else by its name, which takes the place all the same. */
export const slotOf = ({ externalId, name }: { externalId: string; name: string }): Slot | null =>
  parseSlot(externalId) ?? parseSlot(name)

/** The streams that a record takes a place of: mostly one. Empty = its names are no slot of any. */
export const streamsOf = ({ externalId, name }: { externalId: string; name: string }): string[] => [
  ...new Set([parseSlot(externalId), parseSlot(name)].flatMap(slot => slot?.stream ?? []))
]

/**
 * The places of a stream that a record takes: one where both its names are the same slot. Of a record with two names each
 * keeps others out of a place, wherever the record itself is filed.
 */
export const placesIn = (stream: string, { externalId, name }: { externalId: string; name: string }): number[] => {
  const slots = [parseSlot(externalId), parseSlot(name)]
  return [...new Set(slots.flatMap(slot => (slot?.stream === stream ? [slot.n] : [])))]
}

/** Names of one exact read; the account takes at most 100 at a time. */
export const slotNames = (stream: string, from: number, count = 100): string[] =>
  Array.from({ length: count }, (_, index) => slotName(stream, from + index))
