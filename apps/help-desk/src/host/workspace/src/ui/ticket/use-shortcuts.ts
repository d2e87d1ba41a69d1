import { useEffect } from 'react'
import type { TicketSession } from '../../ticket-form/TicketSession'
import { asText } from '../../ticket-form/values'

const statuses: Record<string, string> = { KeyO: 'open', KeyP: 'pending', KeyD: 'hold', KeyS: 'solved' }

/** Zendesk's own keys: Ctrl+Alt with O, P, D, S submits as a status, U as it is; C an internal note, R a public reply. */
export function useShortcuts(active: boolean, session: TicketSession, submit: (status: string) => void): void {
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent): void => {
      if (!event.ctrlKey || !event.altKey) return
      const status = event.code === 'KeyU' ? asText(session.state().values['status']) : statuses[event.code]
      if (status) submit(status)
      else if (event.code === 'KeyC' || event.code === 'KeyR') session.compose({ isPublic: event.code === 'KeyR' })
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [active, session, submit])
}
