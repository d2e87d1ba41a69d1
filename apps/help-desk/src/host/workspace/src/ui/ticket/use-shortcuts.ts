import { useEffect } from 'react'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { isLight } from '../../rest/directory'
import { offeredTo, statusOfKey } from '../../ticket-form/statuses'
import { asText } from '../../ticket-form/values'
import { useDesk } from '../shared/DeskContext'

/** Zendesk's own keys with Ctrl+Alt: those of statuses submit, C is an internal note, R a public reply. */
export function useShortcuts(active: boolean, session: TicketSession, submit: (status: string) => void): void {
  const { me, statuses } = useDesk().account
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey) return
      const { values } = session.state()
      const status = statusOfKey(event.code, asText(values['status']), offeredTo(isLight(me), statuses, values))
      if (status) submit(status)
      else if (event.code === 'KeyC' || event.code === 'KeyR') session.compose({ isPublic: event.code === 'KeyR' })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [active, session, submit, me, statuses])
}
