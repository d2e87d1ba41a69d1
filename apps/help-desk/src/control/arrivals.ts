import { randomUUID } from 'node:crypto'
import { readBody, type Api } from '../http/api'
import { readMail } from '../mail/incoming-mail'
import { readMessage, receiveMessage } from '../messaging/receive-message'
import { receiveMail } from '../mail/receive-mail'

/** What reaches a real account from outside, and has no endpoint there: mails, and messages of WhatsApp and the web widget. */
export function arrivalRoutes(api: Api): void {
  api.post('/__control/messages', async c => {
    const { ticket, message } = receiveMessage(c.get('desk'), readMessage(await readBody(c)))
    return c.json({ ticket_id: ticket.id, user_id: ticket.requester_id, message_id: message.id })
  })
  api.post('/__control/mails', async c => {
    const desk = c.get('desk')
    const mail = readMail(await readBody(c), `<${randomUUID()}@mail.example>`)
    const received = receiveMail(desk, mail)
    return 'write' in received
      ? c.json({
          ticket_id: received.write.ticket.id,
          audit_id: received.write.audit?.id ?? null,
          suspended_ticket_id: null
        })
      : c.json({ ticket_id: null, audit_id: null, suspended_ticket_id: received.suspended.id })
  })
}
