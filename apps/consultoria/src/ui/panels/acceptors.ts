import type { Snapshot } from '../../use-cases/snapshot'

/** Who may have accepted on the phone: the requester first, then the end users seen in the conversation. */
export function acceptors({ form, history }: Snapshot): { id: number; name: string }[] {
  const seen = Object.values(history?.people ?? {}).filter(person => person.role === 'end-user')
  const people = form.requester ? [form.requester, ...seen] : seen
  return people
    .filter((person, index) => people.findIndex(other => other.id === person.id) === index)
    .map(({ id, name }) => ({ id, name }))
}
