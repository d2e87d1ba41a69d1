import { useNow } from '../../desk/use-now'
import type { WireTicket } from '../../rest/wire'
import { useDesk } from '../shared/DeskContext'
import { SlaBadge } from './SlaBadge'
import { openTargets } from './sla-words'
import { useAnswer } from '../shared/use-answer'

/** What the ticket's SLA policy still asks for. Targets move with what is saved, so they are read anew then. */
export function SlaTargets({ ticket: { id, updated_at } }: { ticket: WireTicket }) {
  const desk = useDesk()
  const now = useNow(desk.clock)
  const { value } = useAnswer(`slas ${id} ${updated_at}`, () =>
    desk.rest.get<{ ticket: WireTicket }>(`/api/v2/tickets/${id}.json?include=slas`)
  )
  const targets = openTargets(value?.ticket.slas?.policy_metrics ?? [])
  return targets.map(target => <SlaBadge key={target.metric} target={target} now={now} isNamed />)
}
