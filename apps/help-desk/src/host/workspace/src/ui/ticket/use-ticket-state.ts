import { useSyncExternalStore } from 'react'
import type { TicketState } from '../../ticket-form/ticket-state'
import type { TicketSession } from '../../ticket-form/TicketSession'

const never = (): (() => void) => () => {}
const nothing = (): null => null

export function useTicketState(session: TicketSession): TicketState
export function useTicketState(session: TicketSession | null): TicketState | null
export function useTicketState(session: TicketSession | null): TicketState | null {
  return useSyncExternalStore<TicketState | null>(session?.subscribe ?? never, session?.state ?? nothing)
}
