import type { Desk } from '../desk'
import { readMail } from '../mail/incoming-mail'
import { receiveMail } from '../mail/receive-mail'
import { sendMessage } from '../messaging/send-message'
import { readMessage, receiveMessage } from '../messaging/receive-message'
import { updateTicket } from '../tickets/update-ticket'
import { viaChannel } from '../tickets/via'
import { demoHints } from './demo-hints'
import type { SeededPeople } from './people'

const hour = 3_600_000

/** What came in from outside in the last hours: a contact by WhatsApp, who has no e-mail, and a mail that nobody lets in. */
export function seedArrivals(desk: Desk, people: SeededPeople, now: Date): void {
  const hoursAgo = (hours: number) => desk.clock.set(new Date(now.getTime() - hours * hour), true)
  const from = { name: 'Paula Prado', phone: '+55 11 95550-0199' }
  const say = (text: string) => receiveMessage(desk, readMessage({ channel: 'whatsapp', from, text })).ticket.id
  const agent = people.user('bruno.pleno')
  hoursAgo(3)
  const id = say('Oi! Vocês fazem consultoria de fluxo de caixa? Ainda não sou cliente.')
  hoursAgo(2.5)
  const taken = {
    external_id: 'demo-whatsapp',
    group_id: people.group('support'),
    assignee_id: agent.id,
    status: 'open'
  }
  updateTicket(desk, agent, id, taken, viaChannel('web'))
  sendMessage(desk, agent, id, 'Oi, Paula! Fazemos, sim. Qual módulo vocês pensam em usar?')
  hoursAgo(2)
  say('O Financeiro. Somos uma loja só.')
  const texts = demoHints['demo-whatsapp']
  if (texts) desk.tables.demoHints.insert({ id, texts })

  hoursAgo(1)
  const mail = {
    from: { email: 'otto@foradoar.example', name: 'Otto Osório' },
    subject: 'Segunda via do boleto',
    body: 'Preciso da segunda via.'
  }
  receiveMail(desk, readMail(mail, '<demo@foradoar.example>'))
}
