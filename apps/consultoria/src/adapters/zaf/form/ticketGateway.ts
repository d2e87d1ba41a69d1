import type { AccountMap, TicketGateway } from '../../../ports'
import type { ZafClient } from '../client/client'
import { later } from '../client/later'
import type { Requests } from '../client/request'
import type { SubmitGuard } from './submitGuard'
import { readForm } from './ticketForm'

/** The form is read at once; what goes beyond it comes with its own chunk. */
export function createZafTicket(
  client: ZafClient,
  requests: Requests,
  account: AccountMap,
  guard: SubmitGuard,
  ticketId: number
): TicketGateway {
  const commands = later(async () =>
    (await import('./ticketCommands')).createTicketCommands(client, requests, account, guard, ticketId)
  )
  return {
    id: ticketId,
    form: () => readForm(client, account),
    stage: async patch => (await commands()).stage(patch),
    applyMacro: async macroId => (await commands()).applyMacro(macroId),
    previewMacro: async macroId => (await commands()).previewMacro(macroId),
    appendToComposer: async text => (await commands()).appendToComposer(text),
    history: async () => (await commands()).history(),
    stored: async reading => (await commands()).stored(reading),
    write: async change => (await commands()).write(change)
  }
}
