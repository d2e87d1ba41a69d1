import { slotRanges } from '../../domain/ledger/slotRanges'
import { slotsRejectedAs } from '../../domain/ledger/streamEnd'
import type { Context } from '../context'
import type { StreamState } from '../ledger/stream'
import { overdueUnannounced } from '../repair/unconfirmed'
import type { Trouble } from './notices'

/** What a reader must know before they trust a figure: told as long as it is so. */
export function troublesOf(context: Context, state: StreamState): Trouble[] {
  const { stream, consultation, audited } = state
  const { newer, pending, gap } = consultation
  const told: Trouble[] = []
  const tell = (code: Trouble['code'], slots: readonly (number | null)[]): void => {
    if (slots.length === 0) return
    // what was announced without a place lies nowhere
    const places = slotRanges(slots.filter(n => n !== null)) || '?'
    told.push({ code, detail: { slots: places } })
  }
  if (gap !== null)
    told.push({ code: 'gap', detail: { slot: gap, slots: slotRanges(slotsRejectedAs(consultation, 'gap')) } })
  tell('facts_edited', slotsRejectedAs(consultation, 'edited'))
  tell(
    'facts_missing',
    audited.missing.flatMap(({ n }) => (n !== null && consultation.abandoned.includes(n) ? [] : [n]))
  )
  tell(
    'facts_unfounded',
    audited.unfounded.map(({ n }) => n)
  )
  tell('facts_unannounced', overdueUnannounced(state, context.ports.clock.now()))
  tell('facts_pending', pending)
  if (context.seenNewer.since(stream, newer).length > 0) told.push({ code: 'newer_version' })
  else tell('newer_facts', newer)
  return told
}
