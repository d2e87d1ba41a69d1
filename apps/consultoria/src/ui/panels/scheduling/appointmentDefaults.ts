import type { Translate } from '../../i18n/translate'
import { personName } from '../../nameOf'
import type { Snapshot } from '../../../application/snapshot'

/** What an appointment most likely is, so that choosing a slot is enough. */
export function appointmentDefaults(
  snapshot: Snapshot,
  t: Translate
): {
  minutes: number
  medium: string
  analyst: { id: number; name: string } | null
} {
  const { modality, consultation, analysts } = snapshot
  const designated = consultation.designation?.data
  const first = analysts[0]?.person
  const analyst = designated
    ? { id: designated.analystId, name: personName(snapshot, t, designated.analystId, designated.analystName) }
    : first
  return {
    minutes: modality?.scheduling.defaultMinutes ?? 60,
    medium: modality?.scheduling.media[0] ?? 'phone',
    analyst: analyst ? { id: analyst.id, name: analyst.name } : null
  }
}
