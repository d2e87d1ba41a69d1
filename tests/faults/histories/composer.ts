import type { Tab } from './tab'
import type { Meant } from './wishes'

const TOKEN = /#\d+#/

/** The agent's own Submit of what lies in the form; a reply that was sent from another tab already is not sent again. */
export async function submit(tab: Tab): Promise<void> {
  const { ticket } = tab.ports
  const { status, comment } = await ticket.form()
  const token = TOKEN.exec(comment.text)?.[0]
  if (token !== undefined && tab.shows(token)) ticket.reopen()
  else if (status !== 'closed') ticket.submit()
}

/** A reply that is the note is typed into the composer, once. */
export async function retype(tab: Tab, { input }: Meant): Promise<void> {
  if (!isReply(input)) return
  const { comment } = await tab.ports.ticket.form()
  if (!comment.text.includes(input.note)) tab.ports.ticket.type(input.note)
}

export const isReply = (input: unknown): input is { note: string } =>
  typeof input === 'object' && input !== null && 'source' in input && input.source === 'composer' && 'note' in input
