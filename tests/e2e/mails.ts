import type { Account } from '../account'

interface Mail {
  ticket_id: number | null
  to: string[]
  subject: string
  body: string
}

/** What the account's rules would have mailed to somebody, oldest first. */
export async function mailsTo(account: Account, email: string, subject: string): Promise<Mail[]> {
  const { mails } = (await account.control('GET', 'mails')) as unknown as { mails: Mail[] }
  return mails.filter(mail => mail.to.includes(email) && mail.subject.includes(subject))
}
