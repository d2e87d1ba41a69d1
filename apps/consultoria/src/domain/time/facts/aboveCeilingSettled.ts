import * as z from 'zod/mini'
import { positive, text } from '../../kernel/schema'
import { sumOf } from '../../kernel/grouping'
import { defineFact, type Judging, type Verdict } from '../../ledger/defineFact'
import type { PayerSlice } from '../../payer/slice'
import { released, roomUnder, secondsIn } from '../limits/aboveCeiling'
import { isCounted } from '../entries'
import type { TimeSlice } from '../slice'

/**
 * What becomes of minutes above the client's ceiling: charged up to the higher ceiling that the client's own words agreed to, or
 * left as they are, and nobody is asked about them any more.
 */
export const aboveCeilingSettled = defineFact({
  kind: 'above_ceiling_settled',
  schema: z.object({
    /** n of the ceiling that the client agreed to; null = they stay uncharged. */
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
    if (asked.some(entry => !isCounted(entry) || entry.above.length === 0)) return 'out_of_order'
    const word = payer.clientCeiling
    if (data.agreed !== null && (word?.n !== data.agreed || word.data.agreed === null)) return 'contradicts'
    const isAsked = new Set(data.entries)
    let room = roomUnder(payer, time.entries) ?? sumOf(asked, ({ above }) => secondsIn(above))
    if (data.agreed !== null && room === 0) return 'out_of_order'
    const entries = time.entries.map(entry => {
      if (!isAsked.has(entry.n)) return entry
      if (data.agreed === null) return { ...entry, above: [] }
      const next = released(entry, room)
      room -= next.billableSeconds - entry.billableSeconds
      return next
    })
    return { ...time, entries }
  }
})
