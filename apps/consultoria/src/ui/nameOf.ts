import type { Snapshot } from '../application/snapshot'

/** The name behind a user id as the account told it: what a record calls its author, its author wrote. */
export const accountNameOf = ({ me, analysts, history }: Snapshot, id: number): string | null => {
  if (id === me.id) return me.name
  return analysts.find(({ person }) => person.id === id)?.person.name ?? history?.people[id]?.name ?? null
}

/** The same, or what the facts that count call that person; no request is worth a name in passing. */
export function nameOf(snapshot: Snapshot, id: number): string | null {
  const { designation, acceptance, entries, appointment } = snapshot.consultation
  const named = [
    { id: designation?.data.analystId, name: designation?.data.analystName },
    { id: appointment?.data.analystId, name: appointment?.data.analystName },
    { id: acceptance?.data.acceptorId, name: acceptance?.data.acceptorName },
    ...entries.map(({ data }) => ({ id: data.analystId, name: data.analystName }))
  ]
  return accountNameOf(snapshot, id) ?? named.find(one => one.id === id)?.name ?? null
}
