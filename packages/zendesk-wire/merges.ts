import { idOf, listOf, numbersOf, textOf, wireOf, type Wire } from './wire'

/** A comment may quote any number of tickets. */
const MOST_LOOKED_AT = 5

const sourceOf = (audit: Wire): Wire => wireOf(wireOf(audit['via'])['source'])
const isOfMerge = (audit: Wire): boolean => textOf(sourceOf(audit)['rel']) === 'merge'

/** Tickets that the target's side of a merge came from. */
const mergedFrom = (audit: Wire): number[] => {
  const from = wireOf(sourceOf(audit)['from'])
  return [...numbersOf(from['ticket_ids']), ...(idOf(from['ticket_id']) === null ? [] : [Number(from['ticket_id'])])]
}

/**
 * Numbers in the closing comment of a merge: places to look, no facts. Zendesk names the target only there, in words that quote
 * subjects beside.
 */
export function namedByMerge(audits: readonly Wire[]): number[] {
  const closing = audits.findLast(audit => isOfMerge(audit) && mergedFrom(audit).length === 0)
  const comments = listOf(closing?.['events']).filter(event => textOf(event['type']) === 'Comment')
  const numbers = comments.flatMap(event =>
    [...textOf(event['body']).matchAll(/#(\d{1,15})/g)].map(found => Number(found[1]))
  )
  return [...new Set(numbers)].slice(0, MOST_LOOKED_AT)
}

/** The target's own audits say that this ticket was merged into it. */
const tellsMergeOf = (audits: readonly Wire[], ticketId: number): boolean =>
  audits.some(audit => isOfMerge(audit) && mergedFrom(audit).includes(ticketId))

/** The ticket this one was closed into, by the word of that ticket's audits; null = nobody's audits say so. */
export async function mergeTarget(
  audits: readonly Wire[],
  ticketId: number,
  auditsOf: (id: number) => Promise<readonly Wire[]>
): Promise<number | null> {
  for (const named of namedByMerge(audits)) if (tellsMergeOf(await auditsOf(named), ticketId)) return named
  return null
}
