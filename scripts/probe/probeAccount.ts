import { setTimeout as sleep } from 'node:timers/promises'
import { words } from '../terminal/language'
import { failureLines, Stopped } from '../terminal/failure'
import type { Asking } from './asking'
import { openBelongings, Unmeasured } from './belongings'
import { fieldLimit, objectLimit, recordLimit } from './measures/limits'
import { type Measure, type MeasureKey, measureKeys } from './measures/measure'
import { metadataEmpty, metadataSize } from './measures/metadata'
import { duplicateBody, nameRace, nameReuse, ownWrites, updatedAtField } from './measures/names'
import { dateHeader, idempotencyKey, rateHeaders, upload } from './measures/wire'

const measures: Record<MeasureKey, Measure> = {
  metadata_size: metadataSize,
  metadata_empty: metadataEmpty,
  name_race: nameRace,
  duplicate_body: duplicateBody,
  name_reuse: nameReuse,
  own_writes: ownWrites,
  updated_at_field: updatedAtField,
  upload,
  idempotency_key: idempotencyKey,
  rate_headers: rateHeaders,
  date_header: dateHeader,
  object_limit: objectLimit,
  record_limit: recordLimit,
  field_limit: fieldLimit
}

interface Probed {
  measured: Record<MeasureKey, string>
  /** What could not be taken away again, and why. */
  left: string[]
}

/** Measures on objects of its own and takes them away, whatever comes of it. */
export const probeAccount = async (
  { ask }: Pick<Asking, 'ask'>,
  suffix: string,
  onStep: (key: MeasureKey) => void = () => undefined
): Promise<Probed> => {
  const belongings = openBelongings(ask, suffix)
  const measured: Partial<Record<MeasureKey, string>> = {}
  let left: string[] = []
  try {
    for (const key of measureKeys) {
      onStep(key)
      measured[key] = await outcome(() => measures[key]({ ask, belongings, sleep }))
    }
  } finally {
    left = await belongings.removeAll()
  }
  return { measured: measured as Record<MeasureKey, string>, left }
}

/** One that fails says so in its place; the others are measured. */
const outcome = async (work: () => Promise<string>): Promise<string> => {
  try {
    return await work()
  } catch (error) {
    if (error instanceof Stopped) throw error
    const why = error instanceof Unmeasured ? error.message : failureLines(error).join(' ')
    return words().probe.unmeasured(why)
  }
}
