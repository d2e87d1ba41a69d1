import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { sumOf } from '../../kernel/grouping'
import { defineFact, type Judging, type Verdict } from '../../ledger/defineFact'
import { agreedLimit } from '../../payer/ceiling'
import type { PayerSlice } from '../../payer/slice'
import { heldAbove, released, roomUnder, secondsIn } from '../limits/aboveCeiling'
import type { TimeSlice } from '../slice'

/**
 * What becomes of minutes above the ceiling of whoever pays: charged, or transferred, up to the higher ceiling that their own words
 * agreed to, or left as they are, and nobody is asked about them any more.
 */
export const aboveCeilingSettled = defineFact({
  kind: 'above_ceiling_settled',
  schema: z.object({
    /** n of the ceiling that the client agreed to, or of the Unit's approval; null = they stay uncharged. */
    agreed: z.nullable(positive),
    entries: z.array(positive).check(z.minLength(1)),
    /** The public comment that tells the client what is charged now. */
    publicNote: z.exactOptional(text)
  }),
  money: {
    figures: ({ agreed, entries }) => ({ agreed, entries: entries.join(' ') }),
    announcedBy: ({ publicNote }) => (publicNote === undefined ? 'fields' : 'comment')
  },
  promises: ({ publicNote }) => (publicNote === undefined ? null : 'comment'),
  apply(time: TimeSlice, { data }, { payer }: Judging & { payer: PayerSlice }): TimeSlice | Verdict {
    const asked = time.entries.filter(({ n }) => data.entries.includes(n))
    if (asked.length < data.entries.length) return 'unknown_target'
    if (heldAbove({ entries: asked, payer }).length < asked.length) return 'out_of_order'
    if (data.agreed !== null && agreedLimit(payer)?.n !== data.agreed) return 'contradicts'
    const isAsked = new Set(data.entries)
    let room = roomUnder(payer, time.entries) ?? sumOf(asked, ({ above }) => secondsIn(above))
    if (data.agreed !== null && room === 0) return 'out_of_order'
    const entries = time.entries.map(entry => {
      if (!isAsked.has(entry.n)) return entry
      if (data.agreed === null) return { ...entry, above: [] }
      const next = released(entry, room)
      room -= next.coveredSeconds - entry.coveredSeconds
      return next
    })
    return { ...time, entries }
  }
})
