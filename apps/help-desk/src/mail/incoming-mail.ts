import { badRequest } from '../http/api-error'
import { booleanOf, isRecord, textOf, wholeOf, type JsonRecord } from '../input'

/** A mail as it reaches the account's support address. */
export interface IncomingMail {
  from: { email: string; name: string }
  subject: string
  body: string
  /** Whom it went to besides the support address. */
  to: string[]
  cc: string[]
  /** The ticket it answers. */
  ticketId: number | undefined
  /** Whether the notification's encoded id is still in it; without it only the thread tells what is answered. */
  hasEncodedId: boolean
  /** Written by a machine, as its headers say. */
  isAutomatic: boolean
  /** Whether the sender's domain vouches for it. */
  isAuthenticated: boolean
  messageId: string
}

export const supportAddress = 'suporte@consultoria.example'

const addresses = (given: unknown): string[] => {
  const list = Array.isArray(given) ? given : given === undefined ? [] : [given]
  return list.flatMap(one => textOf(one)?.trim().toLowerCase() ?? []).filter(one => one.includes('@'))
}

/** @throws 400 for a mail without a sender */
export function readMail(body: JsonRecord, messageId: string): IncomingMail {
  const from = isRecord(body['from']) ? body['from'] : { email: body['from'] }
  const email = (textOf(from['email']) ?? '').trim().toLowerCase()
  if (!email.includes('@')) throw badRequest('Invalid attribute', 'from must be an address, or {email, name}')
  return {
    from: { email, name: textOf(from['name']) || email.split('@')[0] || email },
    subject: textOf(body['subject']) ?? '',
    body: (textOf(body['body']) ?? '').trim(),
    to: addresses(body['to']),
    cc: addresses(body['cc']),
    ticketId: wholeOf(body['ticket_id']),
    hasEncodedId: booleanOf(body['encoded_id']) ?? true,
    isAutomatic: booleanOf(body['automatic']) ?? false,
    isAuthenticated: booleanOf(body['authenticated']) ?? true,
    messageId
  }
}
