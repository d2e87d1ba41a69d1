import type { TicketRead } from './ticketRead'

type Seen = Pick<TicketRead, 'form' | 'history' | 'acceptors'>

/** Who may have accepted on the phone: whoever is known to be allowed, the requester, the end users of the conversation. */
export const callersIn = ({ form, history, acceptors }: Seen): { id: number; name: string }[] => {
  const seen = Object.values(history?.people ?? {}).filter(person => person.role === 'end-user')
  const people = [...acceptors, ...(form.requester ? [form.requester] : []), ...seen]
  return people
    .filter((person, index) => people.findIndex(other => other.id === person.id) === index)
    .map(({ id, name }) => ({ id, name }))
}
