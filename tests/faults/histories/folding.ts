import { definitionOf } from '../../../apps/consultoria/src/domain/registry'
import { type Fact } from '../../../apps/consultoria/src/domain/registry'
import type { Consultation } from '../../../apps/consultoria/src/domain/consultation/consultation'
import { fold, foldFrom, foldOn } from '../../../apps/consultoria/src/domain/consultation/fold'
import type { FoldContext } from '../../../apps/consultoria/src/domain/consultation/foldContext'
import { type Positions, positionsOf } from '../../../apps/consultoria/src/domain/ledger/positions'
import type { ReadRecord } from '../../../apps/consultoria/src/domain/factText'
import { countedFacts } from './countedFacts'
import { isHostile } from './hostile'
import { createRandom } from './random'

/** The fold gives one answer, in whatever order and in however many goes; and it takes nothing back. */
export function foldProblems(
  stream: string,
  records: readonly ReadRecord[],
  judged: FoldContext,
  tampered: boolean
): string[] {
  const text = (state: Consultation): string => JSON.stringify(state)
  const whole = text(fold(stream, records, judged))
  const random = createRandom(records.length)
  const shuffled = records.map(record => ({ record, at: random.below(1e9) })).toSorted((a, b) => a.at - b.at)
  const found: string[] = []
  if (
    text(
      fold(
        stream,
        shuffled.map(({ record }) => record),
        judged
      )
    ) !== whole
  )
    found.push('depends on the order')
  const inSlots = [...positionsOf(stream, records).slots.values()].flatMap(([holder]) => holder ?? [])
  let onward = foldFrom(stream, [], judged)
  for (const [index, record] of inSlots.entries())
    onward = foldOn(onward, record) ?? foldFrom(stream, inSlots.slice(0, index + 1), judged)
  if (text(onward.consultation) !== text(fold(stream, inSlots, judged)))
    found.push('going on differs from starting anew')
  return tampered ? found : [...found, ...takenBack(stream, records, judged)]
}

/** As the records were written one after the other: what counted once counts ever after, and so does what did not. */
function takenBack(stream: string, records: readonly ReadRecord[], judged: FoldContext): string[] {
  const written = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const verdicts = new Map<string, boolean>()
  const found: string[] = []
  for (let count = 1; count <= written.length; count += 1) {
    const known = written.slice(0, count)
    const places = positionsOf(stream, known)
    const counting = new Set(countedFacts(known, fold(stream, known, judged)).map(({ record }) => record.id))
    const now = new Map<string, { counts: boolean; told: string }>()
    for (const record of known) {
      const { id, reading, slot } = record
      if (reading.kind !== 'fact' || isHostile(record) || isOfAnother(reading.fact, places)) continue
      // one that anybody may write is one fact, whichever of two records of it counts
      const key = definitionOf(reading.fact.kind).writer === 'anybody' ? `${reading.fact.kind} ${reading.fact.op}` : id
      const told = `${slot?.n} ${reading.fact.kind}`
      now.set(key, { counts: counting.has(id) || now.get(key)?.counts === true, told })
    }
    for (const [key, { counts, told }] of now) {
      const before = verdicts.get(key)
      if (before !== undefined && before !== counts)
        found.push(`${told} ${before ? 'counted' : 'did not count'} until record ${count}`)
      verdicts.set(key, counts)
    }
  }
  return found
}

/**
 * What was looked up covered a record under no name of a slot, until the one came that the slot belongs to: that has not been
 * looked up, and is.
 */
const isOfAnother = (fact: Fact, { slots }: Positions): boolean =>
  fact.kind === 'evidence_checked' && slots.get(fact.data.head)?.[0]?.hash !== fact.data.hash
