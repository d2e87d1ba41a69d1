import { describe, expect, it } from 'vitest'
import { accepted, ANA, LIA } from '../testing/stream'
import { positionsOf } from './positions'
import { type Witness, witnessReport } from './witness'

/** Ana's entry in slot 4, as an audit of somebody announces it. */
function announcedBy(authorId: number, change: Partial<Witness> = {}) {
  const { records } = accepted().entry(20)
  const fact = { op: 'op-4', slot: 't35-4', kind: 'entry', hash: records[3]?.hash ?? '' }
  const witness = { ...fact, auditId: 50, authorId, ...change }
  const report = witnessReport('t35', positionsOf('t35', records), [witness])
  return { unwitnessed: report.unwitnessed.includes(4), missing: report.missing.map(({ op }) => op) }
}

describe('a witness', () => {
  it("counts where the audit is by the record's own author", () => {
    expect(announcedBy(ANA)).toEqual({ unwitnessed: false, missing: [] })
  })

  it('of somebody who completed it is no word of its author, and says of nothing that it is missing', () => {
    expect(announcedBy(LIA)).toEqual({ unwitnessed: true, missing: [] })
  })

  it('of what lies nowhere says that it is missing, whoever announced it', () => {
    expect(announcedBy(LIA, { hash: 'f'.repeat(64) })).toEqual({ unwitnessed: true, missing: ['op-4'] })
    expect(announcedBy(LIA, { slot: 't35-9', op: 'op-9' })).toEqual({ unwitnessed: true, missing: ['op-9'] })
  })
})
