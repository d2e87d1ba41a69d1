import type { Account, LedgerRow } from '../account'

interface Comment {
  id: number
  body: string
  public: boolean
  author_id: number
}

/** What the account holds of one ticket, asked over REST: the truth the sidebar is measured by. */
export interface Recorded {
  facts(kind: string): Promise<LedgerRow[]>
  publicComments(): Promise<Comment[]>
  /** Public comments that hold the time log's line of minutes. */
  timeComments(): Promise<Comment[]>
  /** One value of the ticket by the field's title. */
  field(title: string): Promise<unknown>
  tags(): Promise<string[]>
  /** The tickets whose clocks run, by any agent. */
  clocks(): Promise<number[]>
}

interface Ticket {
  tags: string[]
  custom_fields: { id: number; value: unknown }[]
}

export function recordedOf(account: Account, ticket: number): Recorded {
  const stored = async () => (await account.call<{ ticket: Ticket }>('GET', `/api/v2/tickets/${ticket}.json`)).ticket
  const publicComments = async () => {
    const path = `/api/v2/tickets/${ticket}/comments.json`
    const { comments } = await account.call<{ comments: Comment[] }>('GET', path)
    return comments.filter(comment => comment.public)
  }
  return {
    async facts(kind) {
      return (await account.ledger(ticket)).filter(row => row.kind === kind)
    },
    publicComments,
    timeComments: async () =>
      (await publicComments()).filter(({ body }) => /^(Tempo|Time|Tiempo): \d+ min$/m.test(body)),
    async field(title) {
      const path = '/api/v2/ticket_fields.json'
      const { ticket_fields } = await account.call<{ ticket_fields: { id: number; title: string }[] }>('GET', path)
      const id = ticket_fields.find(field => field.title === title)?.id
      if (id === undefined) throw new Error(`there is no ticket field ${title}`)
      return (await stored()).custom_fields.find(field => field.id === id)?.value
    },
    tags: async () => (await stored()).tags,
    async clocks() {
      const path = '/api/v2/custom_objects/consultoria_timer/records'
      const { custom_object_records: records } = await account.call<{
        custom_object_records: { custom_object_fields: { ticket_number: number } }[]
      }>('GET', path)
      return records.map(record => record.custom_object_fields.ticket_number)
    }
  }
}
