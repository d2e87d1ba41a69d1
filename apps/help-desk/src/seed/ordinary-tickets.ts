import type { Desk } from '../desk'
import { ordinaryTickets } from './ordinary-data'
import type { SeededPeople } from './people'
import { writeTicket } from './write-ticket'

/** Everyday work around the demo tickets, in every status, oldest first. */
export function seedOrdinaryTickets(desk: Desk, people: SeededPeople, now: Date): void {
  for (const ticket of [...ordinaryTickets].sort((a, b) => b.daysAgo - a.daysAgo))
    writeTicket(desk, people, now, ticket)
}
