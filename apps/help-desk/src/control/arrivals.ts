import { randomUUID } from 'node:crypto'
import { readBody, type Api } from '../http/api'
import { readMail } from '../mail/incoming-mail'
import { receiveMail } from '../mail/receive-mail'

/** What reaches a real account from outside, and has no endpoint there: mails. */
export function arrivalRoutes(api: Api): void {
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
