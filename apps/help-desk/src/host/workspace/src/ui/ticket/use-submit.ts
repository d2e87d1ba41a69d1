import type { TicketSession } from '../../ticket-form/TicketSession'
import { useDesk } from '../shared/DeskContext'

/** Submit, and say what an app's refusal was: the form stays as it is. */
export function useSubmit(session: TicketSession): (status: string, customStatusId?: number) => void {
  const desk = useDesk()
  const submit = async (status: string, customStatusId?: number): Promise<void> => {
    const saved = await session.submit(status, customStatusId)
    const { notice } = session.state()
    if (saved) return desk.notify(`Ticket #${session.id} atualizado`)
    if (notice?.kind !== 'refused') return
    session.dismiss()
    desk.notify(
      notice.message || `O ticket #${session.id} não foi enviado: um aplicativo impediu o envio.`,
      'error',
      12_000
    )
  }
  return (status, customStatusId) => void submit(status, customStatusId)
}
