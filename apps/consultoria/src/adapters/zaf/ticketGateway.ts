import { OPERATION_FIELD } from '../../catalog/names'
import { refused } from '../../domain/result'
import type { AccountMap, TicketGateway } from '../../ports'
import type { ZafClient } from './client'
import { asked } from './deadline'
import { readHistory } from './history'
import { applyMacro } from './macroLanding'
import { previewMacro } from './macroPreview'
import type { Requests } from './request'
import { readStored } from './storedTicket'
import type { SubmitGuard } from './submitGuard'
import { readForm } from './ticketForm'
import { stageForm } from './ticketStage'
import { writeTicket } from './ticketWrite'

export function createZafTicket(
  client: ZafClient,
  requests: Requests,
  account: AccountMap,
  guard: SubmitGuard,
  ticketId: number
): TicketGateway {
  return {
    form: () => readForm(client, account),
    stage: patch => stageForm(client, account, patch),
    applyMacro: macroId => applyMacro(client, macroId),
    previewMacro: macroId => previewMacro(requests, ticketId, macroId),
    async appendToComposer(text) {
      await asked(10_000, client.invoke('ticket.comment.appendText', `\n\n${text}`))
    },
    history: () => readHistory(requests, ticketId, account.ticketFields[OPERATION_FIELD]),
    stored: () => readStored(requests, ticketId, account),
    async write(change) {
      if (!(await guard.clear())) return refused({ kind: 'busy', retryAfterSeconds: 5 })
      return writeTicket(requests, ticketId, account, change)
    }
  }
}
