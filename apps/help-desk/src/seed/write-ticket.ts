import type { Desk } from '../desk'
import type { Status } from '../tables/ticket'
import { createTicket } from '../tickets/create-ticket'
import { updateTicket } from '../tickets/update-ticket'
import { viaChannel } from '../tickets/via'
import type { GroupKey } from './people-data'
import type { SeededPeople } from './people'

interface SeedReply {
  /** Agent's name or client's address. */
  by: string
  says: string
  private?: boolean
}

export interface SeedTicket {
  subject: string
  from: string
  says: string
  daysAgo: number
  group: GroupKey
  assignee?: string
  status?: Status
  priority?: string
  type?: string
  tags?: string[]
  external_id?: string
  /** Entered by this agent during a call; otherwise the client wrote it in the portal. */
  phoneBy?: string
  replies?: SeedReply[]
}

const day = 86_400_000

/** Plays a ticket through the account's own rules at past instants, so that its audits are real ones. */
export function writeTicket(desk: Desk, people: SeededPeople, now: Date, seed: SeedTicket): number {
  const born = now.getTime() - seed.daysAgo * day
  const step = (seed.daysAgo * day) / ((seed.replies?.length ?? 0) + 3)
  desk.clock.set(new Date(born), true)
  const requester = people.user(seed.from)
  const actor = seed.phoneBy === undefined ? requester : people.user(seed.phoneBy)
  const via = seed.phoneBy === undefined ? viaChannel('web') : viaChannel('voice')
  if (seed.phoneBy !== undefined) via.source.rel = 'inbound'
  const { ticket } = createTicket(
    desk,
    actor,
    {
      subject: seed.subject,
      comment: { body: seed.says },
      requester_id: requester.id,
      group_id: people.group(seed.group),
      external_id: seed.external_id,
      tags: seed.tags ?? [],
      ...(seed.type ? { type: seed.type } : {}),
      ...(seed.priority ? { priority: seed.priority } : {})
    },
    via
  )
  const assignee = seed.assignee === undefined ? undefined : people.user(seed.assignee)
  if (assignee) {
    desk.clock.set(new Date(born + step), true)
    updateTicket(desk, assignee, ticket.id, { assignee_id: assignee.id }, viaChannel('web'))
  }
  for (const [at, reply] of (seed.replies ?? []).entries()) {
    desk.clock.set(new Date(born + step * (at + 2)), true)
    const comment = { body: reply.says, public: reply.private !== true }
    updateTicket(desk, people.user(reply.by), ticket.id, { comment }, viaChannel('web'))
  }
  if (seed.status && seed.status !== desk.tables.tickets.get(ticket.id)?.status) {
    desk.clock.set(new Date(now.getTime() - step / 2), true)
    updateTicket(desk, assignee ?? people.user('admin'), ticket.id, { status: seed.status }, viaChannel('web'))
  }
  return ticket.id
}
