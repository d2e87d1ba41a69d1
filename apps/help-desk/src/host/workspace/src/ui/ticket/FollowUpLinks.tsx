import type { WireTicket } from '../../rest/wire'
import { PageLink } from '../shared/PageLink'

/** Where a ticket continues, and what it continues. */
export function FollowUpLinks({ ticket }: { ticket: WireTicket }) {
  const source = ticket.via.source?.rel === 'follow_up' ? ticket.via.source.from?.['ticket_id'] : undefined
  const followUps = ticket.followup_ids ?? []
  return (
    <>
      {typeof source === 'number' && (
        <span>
          · Acompanhamento de <PageLink page={{ kind: 'ticket', id: source }}>#{source}</PageLink>
        </span>
      )}
      {followUps.length > 0 && (
        <span>
          · Continua em{' '}
          {followUps.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <PageLink page={{ kind: 'ticket', id }}>#{id}</PageLink>
            </span>
          ))}
        </span>
      )}
    </>
  )
}
