import { diffWordsWithSpace } from 'diff'

/** A stretch of a text that stays, goes or comes. */
export interface Piece {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** So much of what stays is shown beside what changes. */
const context = 32
/** A text of which nothing much stays is shown as two. */
const kept = 0.3

/**
 * The words that change, with a little of what stands beside them; null where the two have too little in common for that
 * to be read.
 */
export const wordChanges = (from: string, to: string): Piece[] | null => {
  const parts = diffWordsWithSpace(from, to, { timeout: 500 })
  if (!parts) return null
  const same = parts.reduce((sum, one) => sum + (one.added || one.removed ? 0 : one.value.trim().length), 0)
  if (same < kept * Math.max(from.length, to.length)) return null
  return parts.map(({ value, added, removed }, at) => {
    if (added || removed) return { kind: added ? 'new' : 'gone', text: value }
    return { kind: 'same', text: shortened(value, at === 0, at === parts.length - 1) }
  })
}

const shortened = (text: string, first: boolean, last: boolean) => {
  const head = first ? '' : text.slice(0, context).replace(/[\ud800-\udbff]$/, '')
  const tail = last ? '' : text.slice(-context).replace(/^[\udc00-\udfff]/, '')
  return text.length <= head.length + tail.length + context ? text : `${head}…${tail}`
}
