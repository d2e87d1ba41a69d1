import { importAgain } from '../../../importAgain'
import { OPERATION_FIELD } from '../../../catalog/names'
import { ok, refuse, refused } from '../../../domain/kernel/result'
import type { AccountMap, TicketGateway } from '../../../ports'
import type { ZafClient } from '../client/client'
import { asked, NoAnswer } from '../client/deadline'
import { readPages } from '../../../../../../packages/zendesk-wire/pages'
import { createFormCatchUp } from './formCatchUp'
import { applyMacro } from './macroLanding'
import { previewMacro, readMacroWords } from './macroPreview'
import type { Requests } from '../client/request'
import { openAnother } from '../record/anotherTicket'
import { readSettled, readStored } from '../record/storedTicket'
import type { SubmitGuard } from './submitGuard'
import { stageForm } from './ticketStage'
import { writeTicket } from '../record/ticketWrite'

/** What is asked and written beyond the open form. */
export function createTicketCommands(
  client: ZafClient,
  requests: Requests,
  account: AccountMap,
  guard: SubmitGuard,
  ticketId: number
): Omit<TicketGateway, 'id' | 'form'> {
  const catchUp = createFormCatchUp(client, account)
  /** What is put on the form while it is being saved would be lost, or be left behind unsent. */
  const isAtRest = async (): Promise<boolean> => {
    await catchUp.done()
    return guard.clear()
  }
  return {
    stage: async patch => ((await isAtRest()) ? stageForm(client, account, patch) : refuse('form_no_answer')),
    applyMacro: async macroId => ((await isAtRest()) ? applyMacro(client, macroId) : refuse('form_no_answer')),
    previewMacro: macroId => previewMacro(requests, ticketId, macroId),
    macroWords: macroId => readMacroWords(requests, macroId),
    async appendToComposer(text) {
      if (!(await isAtRest())) throw new NoAnswer('the ticket is being saved')
      await asked(10_000, client.invoke('ticket.comment.appendText', `\n${text}`))
    },
    openAnother: ticket => openAnother(requests, account, ticket),
    history: () => historyLater(requests, ticketId, account.ticketFields[OPERATION_FIELD]),
    stored: reading =>
      reading?.settled ? readSettled(requests, ticketId, account) : readStored(requests, ticketId, account),
    async write(change) {
      if (!(await guard.clear())) return refused({ kind: 'busy', retryAfterSeconds: 5 })
      const written = await writeTicket(requests, ticketId, account, change)
      if (!written.ok) return written
      const { auditId, commentId, updatedAt } = written.value
      catchUp.wrote(change, updatedAt)
      return ok({ auditId, commentId })
    }
  }
}

/** Most tickets are opened without their audits: what understands them arrives beside those of the first that needs it. */
async function historyLater(
  requests: Requests,
  ticketId: number,
  operationField: number | undefined
): ReturnType<TicketGateway['history']> {
  const [audits, later] = await Promise.all([
    readPages(requests, `/api/v2/tickets/${ticketId}/audits?include=users`, ['audits', 'users']),
    importAgain(() => import('../record/history')).catch(() => null)
  ])
  if (!audits.ok) return audits
  return later ? later.readHistory(requests, ticketId, operationField, audits.value) : refused({ kind: 'offline' })
}
