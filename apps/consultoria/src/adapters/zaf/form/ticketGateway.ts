import type { AccountMap, TicketGateway } from '../../../ports'
import type { ZafClient } from '../client/client'
import type { Requests } from '../client/request'
import type { SubmitGuard } from './submitGuard'
import { createTicketCommands } from './ticketCommands'
import { readForm } from './ticketForm'

export const createZafTicket = (
  client: ZafClient,
  requests: Requests,
  account: AccountMap,
  guard: SubmitGuard,
  ticketId: number
): TicketGateway => ({
  ...createTicketCommands(client, requests, account, guard, ticketId),
  id: ticketId,
  form: () => readForm(client, account)
})
