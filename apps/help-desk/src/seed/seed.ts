import type { Desk } from '../desk'
import { seedArrivals } from './demo-arrivals'
import { seedDefaultViews } from './default-views'
import { seedDemoTickets } from './demo-tickets'
import { seedHelpCenter } from './help-center'
import { seedManyTickets } from './many-tickets'
import { ordinaryTickets } from './ordinary-data'
import { seedPeople, type SeededPeople } from './people'
import type { SeedName } from './seed-name'
import { seedSystemFields } from './system-fields'
import { writeTicket } from './write-ticket'

/** Most tickets of the large account come on top of the demo's. */
const largeCount = 100_000

/** Fills an empty account. Nothing of the product is in it: fields and rules come from the product's own CLI. */
export function seedDesk(desk: Desk, seed: SeedName): void {
  const now = desk.clock.now()
  const state = desk.clock.state
  desk.tables.settings.insert({ id: 'seed', value: seed })
  try {
    desk.clock.set(new Date(now.getTime() - 200 * 86_400_000), true)
    seedSystemFields(desk)
    const people = seedPeople(desk, seed === 'empty')
    if (seed === 'empty') return
    seedDefaultViews(desk)
    seedHelpCenter(desk, people)
    seedOrdinaryTickets(desk, people, now)
    seedDemoTickets(desk, people, now)
    seedArrivals(desk, people, now)
    if (seed === 'large') seedManyTickets(desk, people, now, largeCount)
  } finally {
    desk.clock.restore(state)
  }
}

/** Everyday work around the demo tickets, in every status, oldest first. */
function seedOrdinaryTickets(desk: Desk, people: SeededPeople, now: Date): void {
  for (const ticket of [...ordinaryTickets].sort((a, b) => b.daysAgo - a.daysAgo))
    writeTicket(desk, people, now, ticket)
}
