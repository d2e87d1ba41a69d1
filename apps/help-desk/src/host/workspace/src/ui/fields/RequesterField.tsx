import { Tag } from '@zendeskgarden/react-tags'
import { MD, SM } from '@zendeskgarden/react-typography'
import { useState } from 'react'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asId } from '../../ticket-form/values'
import { contactOf } from '../shared/names'
import { PageLink } from '../shared/PageLink'
import { useUser } from '../shared/use-people'
import { useTicketState } from '../ticket/use-ticket-state'
import { LabelAction, LabelRow } from './LabelRow'
import { PersonSearch } from './PersonSearch'

export function RequesterField({ session, locked }: { session: TicketSession; locked: boolean }) {
  const { values } = useTicketState(session)
  const requesterId = asId(values['requester_id'])
  const requester = useUser(requesterId)
  const [changing, setChanging] = useState(false)
  return (
    <div>
      <LabelRow>
        <MD isBold>Solicitante</MD>
        <LabelAction disabled={locked} onClick={() => setChanging(!changing)} aria-expanded={changing}>
          {changing ? 'manter' : 'alterar'}
        </LabelAction>
      </LabelRow>
      {requester && (
        <>
          <PageLink page={{ kind: 'user', id: requester.id }}>{requester.name}</PageLink>
          <SM>{contactOf(requester)}</SM>
          {requester.suspended && (
            <Tag size="small" hue="red">
              <span>Suspenso</span>
            </Tag>
          )}
        </>
      )}
      {changing && (
        <PersonSearch
          label="Novo solicitante"
          disabled={locked}
          without={requesterId === null ? [] : [requesterId]}
          onPick={id => {
            session.edit({ requester_id: id })
            setChanging(false)
          }}
        />
      )}
    </div>
  )
}
