import type { Snapshot } from '../../../application/snapshot'
import type { Translate } from '../../i18n/translate'
import { personName } from '../../nameOf'

/** Who may attend, each once: who is meant usually, the team, and whoever looks at it. */
export const attendingPeople = (
  snapshot: Snapshot,
  t: Translate,
  found: readonly { person: { id: number; name: string } }[]
): { value: string; label: string }[] => {
  const { analyst } = snapshot.usual.appointment
  return [
    ...(analyst ? [{ id: analyst.id, name: personName(snapshot, t, analyst.id, analyst.stored) }] : []),
    ...found.map(one => one.person),
    snapshot.me
  ]
    .map(({ id, name }) => ({ value: String(id), label: name }))
    .filter((one, index, all) => all.findIndex(other => other.value === one.value) === index)
}
