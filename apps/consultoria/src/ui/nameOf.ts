import type { Snapshot } from '../application/snapshot'

/** The name behind a user id, from whatever the snapshot knows; no request is worth a name. */
export function nameOf(snapshot: Snapshot, id: number): string | null {
  if (id === snapshot.me.id) return snapshot.me.name
  const { designation, acceptance, entries, appointment } = snapshot.consultation
  if (designation?.data.analystId === id) return designation.data.analystName
  if (appointment?.data.analystId === id) return appointment.data.analystName
  if (acceptance?.data.acceptorId === id) return acceptance.data.acceptorName
  return (
    entries.find(entry => entry.data.analystId === id)?.data.analystName ??
    snapshot.analysts.find(analyst => analyst.person.id === id)?.person.name ??
    snapshot.history?.people[id]?.name ??
    null
  )
}
