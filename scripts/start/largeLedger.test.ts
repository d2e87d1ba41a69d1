import { expect, it } from 'vitest'
import { fold } from '../../apps/consultoria/src/domain/consultation/fold'
import { readRecords } from '../../apps/consultoria/src/domain/factText'
import { ANA, context } from '../../apps/consultoria/src/domain/testing/stream'
import { factsPerTicket, largeStream } from './largeLedger'

const at = '2026-11-23T12:00:00Z'

it.each([[100], [101]])(
  'every fact on ticket %i of the large account counts, and none of them costs anything',
  async id => {
    const records = await largeStream(id, { id: ANA, at, offsetAt: context.offsetAt })
    expect(records).toHaveLength(factsPerTicket)
    const stamped = { createdAt: at, updatedAt: at, createdBy: ANA }
    const read = await readRecords(
      records.map(({ name, fact }) => ({ id: name, name, externalId: name, fact, ...stamped }))
    )
    const consultation = fold(`t${id}`, read, context)
    expect(consultation.rejected).toEqual([])
    expect(consultation.entries).toEqual([])
    expect(consultation.captures.filter(capture => capture.open)).toEqual([])
    expect(consultation.appointment === null).toBe(id !== 100)
  }
)
