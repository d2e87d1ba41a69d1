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
  const deeds = later(async () =>
    (await import('./ticketDeeds')).createTicketDeeds(client, requests, account, guard, ticketId)
  )
  return {
    id: ticketId,
    form: () => readForm(client, account),
    stage: async patch => (await deeds()).stage(patch),
    applyMacro: async macroId => (await deeds()).applyMacro(macroId),
    previewMacro: async macroId => (await deeds()).previewMacro(macroId),
    appendToComposer: async text => (await deeds()).appendToComposer(text),
    history: async () => (await deeds()).history(),
    stored: async reading => (await deeds()).stored(reading),
    write: async change => (await deeds()).write(change)
  }
}
