import { describe, expect, it } from 'vitest'
import { accepted, ANA, FABI, LIA } from '../testing/stream'
import { announcementOf, figuresOf, parseAnnouncement } from './announcement'
import { positionsOf } from '../ledger/positions'
import { type Witness } from '../ledger/ticketPast'
import { witnessReport } from './witness'

const hash = (n: number): string => String(n).padEnd(64, 'a')

/** Carla's acceptance and 45 minutes of Ana's, with hashes as the account would have them. */
const AT = '2026-11-23T13:00:00Z'
const BEFORE_LIA_LED = '2026-11-22T13:00:00Z'
const isLia = (userId: number, at: string): boolean => userId === LIA && at >= AT

const stream = () => {
  const written = accepted().entry(45)
  for (const [index, record] of written.records.entries()) record.hash = hash(index + 1)
  return written
}

const said = (n: number, more: Partial<Witness> = {}): Witness => ({
  op: `op-${n}`,
  slot: `t35-${n}`,
  kind: n === 3 ? 'accepted' : 'entry',
  hash: hash(n),
  auditId: 900 + n,
  authorId: ANA,
  at: AT,
  ...more
})

const report = (...witnesses: Witness[]) => witnessReport('t35', positionsOf('t35', stream().records), witnesses, isLia)

describe('what the audits say of the money facts', () => {
  it('is that all is well where each is announced by its author with its hash', () => {
    expect(report(said(3), said(4))).toEqual({ edited: new Set(), missing: [], unwitnessed: [], early: [] })
  })

  it('is told by the half hash too that travels with the agent’s own Submit', () => {
    const submitted = said(4, { slot: null, kind: null, hash: hash(4).slice(0, 32) })
    expect(report(said(3), submitted).unwitnessed).toEqual([])
    expect([...report(said(3), { ...submitted, hash: 'f'.repeat(32) }).edited]).toEqual([4])
  })

  it('is that a record was edited where its text is another', () => {
    expect([...report(said(3), said(4, { hash: hash(9) })).edited]).toEqual([4])
  })

  it('is that money was never announced, also where somebody else announced it', () => {
    expect(report(said(3)).unwitnessed).toEqual([4])
    expect(report(said(3), said(4, { authorId: FABI }))).toMatchObject({ unwitnessed: [4] })
  })

  it('is the author’s first word: announcing a changed record anew says nothing', () => {
    const late = said(4, { auditId: 999 })
    expect([...report(said(3), said(4, { hash: hash(9) }), late).edited]).toEqual([4])
  })

  it('is not made unsayable by somebody who used the operation before', () => {
    const squatter = said(4, { auditId: 1, authorId: LIA, hash: hash(9) })
    expect(report(said(3), said(4), squatter)).toMatchObject({ unwitnessed: [], edited: new Set() })
  })

  it('is that a record is gone where an announced one is nowhere', () => {
    expect(report(said(3), said(4), said(5)).missing).toEqual([{ n: 5, op: 'op-5', auditId: 905 }])
    expect(report(said(3), said(4), said(5, { slot: 't99-5' })).missing).toEqual([])
  })

  it('is no alarm where it is from before hashes were announced', () => {
    expect(report(said(3), said(4, { hash: null }))).toMatchObject({ early: [4], unwitnessed: [] })
  })
})

describe('an announcement', () => {
  it('reads as it is written, and an operation alone is one from before', () => {
    const op = '3f0e2c1a-0000-4000-8000-000000000001'
    expect(parseAnnouncement(announcementOf(op, hash(4)))).toEqual({ op, hash: hash(4).slice(0, 32) })
    expect(parseAnnouncement(op)).toEqual({ op, hash: null })
    expect(parseAnnouncement('')).toEqual({ op: '', hash: null })
  })

  it('stays below 900 bytes of metadata, whatever the fact says', () => {
    const most = Number.MAX_SAFE_INTEGER
    const facts = accepted()
      .entry(1440, { analystId: most, organizationId: most, note: 'x'.repeat(5000) })
      .records.flatMap(({ reading }) => (reading.kind === 'fact' ? [reading.fact] : []))
    for (const fact of facts) {
      const announces = { slot: `t${most}-${most}`, kind: fact.kind, hash: hash(1), figures: figuresOf(fact) }
      const metadata = { op: 'x'.repeat(36), ...announces, head: `${most}:${hash(1)}` }
      expect(new TextEncoder().encode(JSON.stringify(metadata)).length).toBeLessThanOrEqual(900)
    }
  })
})

/** Ana's entry in slot 4, as an audit of somebody announces it. */
function announcedBy(authorId: number, change: Partial<Witness> = {}) {
  const { records } = accepted().entry(20)
  const fact = { op: 'op-4', slot: 't35-4', kind: 'entry', hash: records[3]?.hash ?? '' }
  const witness = { ...fact, auditId: 50, authorId, at: AT, ...change }
  const report = witnessReport('t35', positionsOf('t35', records), [witness], isLia)
  return { unwitnessed: report.unwitnessed.includes(4), missing: report.missing.map(({ op }) => op) }
}

describe('a witness', () => {
  it("counts where the audit is by the record's own author", () => {
    expect(announcedBy(ANA)).toEqual({ unwitnessed: false, missing: [] })
  })

  it('of somebody who completed it is no word of its author, and says of nothing that it is missing', () => {
    expect(announcedBy(FABI)).toEqual({ unwitnessed: true, missing: [] })
  })

  it('is a leader’s word where the author never announced it, as of the day they led', () => {
    expect(announcedBy(LIA)).toEqual({ unwitnessed: false, missing: [] })
    expect(announcedBy(LIA, { at: BEFORE_LIA_LED })).toEqual({ unwitnessed: true, missing: [] })
    expect(announcedBy(LIA, { kind: 'accepted' })).toMatchObject({ unwitnessed: true })
    expect(announcedBy(LIA, { hash: null })).toMatchObject({ unwitnessed: true })
  })

  it('of what lies nowhere says that it is missing, whoever announced it', () => {
    expect(announcedBy(FABI, { hash: 'f'.repeat(64) })).toEqual({ unwitnessed: true, missing: ['op-4'] })
    expect(announcedBy(FABI, { slot: 't35-9', op: 'op-9' })).toEqual({ unwitnessed: true, missing: ['op-9'] })
  })
})
