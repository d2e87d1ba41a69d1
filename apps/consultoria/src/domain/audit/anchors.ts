import type { Positions } from '../ledger/positions'

/** A head `<n>:<hash>` that stands in a ticket's audit or in a closing. */
export interface Anchor {
  n: number
  hash: string
  source: string
}

interface AnchorFault {
  n: number
  code: 'anchor_missing' | 'anchor_differs'
  source: string
}

export const headText = (head: { n: number; hash: string }): string => `${head.n}:${head.hash}`

export const parseHead = (text: string): { n: number; hash: string } | null => {
  const match = /^([1-9]\d{0,14}):([0-9a-f]{64})$/.exec(text)
  return match?.[2] ? { n: Number(match[1]), hash: match[2] } : null
}

/** The heads that audits carry beside our operation ids. */
export const anchorsIn = (metadata: readonly { head: string | null; auditId: number }[]): Anchor[] =>
  metadata.flatMap(({ head, auditId }) => {
    const parsed = parseHead(head ?? '')
    return parsed ? [{ ...parsed, source: `audit ${auditId}` }] : []
  })

/** Heads that once stood at the end of the stream, and whose records are no longer there, or are others now. */
export const anchorFaults = (anchors: readonly Anchor[], { slots }: Pick<Positions, 'slots'>): AnchorFault[] =>
  anchors.flatMap(({ n, hash, source }): AnchorFault[] => {
    const holder = slots.get(n)?.[0]
    if (holder?.hash === hash) return []
    return [{ n, code: holder ? 'anchor_differs' : 'anchor_missing', source }]
  })
