import { describe, expect, it } from 'vitest'
import { billOf } from './billing'
import { nextStep, type NextStepState } from '../consultation/nextStep'
import type { FactData } from '../registry'
import { modulo, tecnica } from '../testing/modalities'
import { accepted, ANA, FABI, LIA, rejectedCodes, type Stream } from '../testing/stream'

const UNPUBLISHED = { cause: 'unpublished_defect', issueId: 'ERP-1', publishedOn: null } as const
const published = (publishedOn: string) => ({ cause: 'published_defect', issueId: 'ERP-1', publishedOn }) as const
const documentation = (publishedOn: string | null) =>
  ({ cause: 'documentation', issueId: 'DOC-7', publishedOn }) as const
const USAGE = { cause: 'usage', issueId: null, publishedOn: null } as const

/** Worked on 2026-11-23, comments linked, nothing else missing. */
const served = (modality = modulo, written = {}) => {
  const stream = accepted(modality.key).entry(45, {}, written)
  return linked(stream, stream.records.length)
}
const linked = (stream: Stream, entry: number) =>
  stream.add('comment_linked', { entry, commentId: 900 + entry, auditId: 1 })

const confirmation = (cause: number, entries: number[], over: Partial<FactData['waiver_confirmed']> = {}) => ({
  cause,
  entries,
  reason: 'ISSUE' as const,
  issueId: 'ERP-1',
  note: 'Não será cobrado.',
  ...over
})

/** Somebody is designated and a time was agreed: only the end is asked about. */
const agreed = (stream: Stream) => {
  const state = stream.state()
  const designation = {
    n: 3,
    by: LIA,
    at: stream.now,
    op: 'op',
    data: { analystId: ANA, team: 'fiscal', why: 'senior' }
  }
  return { ...state, designation, clocks: { ...state.clocks, agreed: true } }
}

const stepFor = (stream: Stream, me: NextStepState['me'], modality = modulo) =>
  nextStep({
    consultation: agreed(stream),
    modality,
    intended: null,
    me,
    ticketStatus: 'open',
    requesterName: 'Carla',
    organizationId: null,
    candidates: [],
    timerRunning: false,
    designationOn: 'ticket',
    team: 'Fiscal',
    now: stream.now
  })

describe('the cause of a consultation', () => {
  it.each([
    ['an unpublished defect', UNPUBLISHED, 'ISSUE'],
    ['a defect published before the first day', published('2026-11-20'), null],
    ['one published on the first day', published('2026-11-23'), null],
    ['one published afterwards', published('2026-11-24'), 'ISSUE'],
    ['documentation that is not published', documentation(null), 'DOCUMENTACAO'],
    ['documentation that was', documentation('2026-01-10'), null],
    ['usage', USAGE, null]
  ])('proposes what the rule says for %s', (_, cause, reason) => {
    const state = served().add('cause_recorded', cause).state()
    expect(state.rejected).toEqual([])
    expect(state.waiver?.reason ?? null).toBe(reason)
    expect(billOf(state, modulo).billedMinutes).toBe(45)
  })

  it('is asked before the conclusion where it matters, and never where all is charged', () => {
    const ana = { id: ANA, leader: false }
    expect(stepFor(served(), ana).kind).toBe('record_cause')
    expect(served().state().stage).toBe('in_service')
    expect(stepFor(served().add('cause_recorded', USAGE), ana).kind).toBe('conclude')
    expect(stepFor(served(tecnica), ana, tecnica).kind).toBe('conclude')
    expect(rejectedCodes(served(tecnica).add('cause_recorded', UNPUBLISHED).state())).toEqual(['6 contradicts'])
  })

  it.each([
    [{ cause: 'unpublished_defect', issueId: null, publishedOn: null }],
    [{ cause: 'unpublished_defect', issueId: ' ', publishedOn: null }],
    [{ cause: 'unpublished_defect', issueId: 'ERP-1', publishedOn: '2026-11-20' }],
    [{ cause: 'published_defect', issueId: 'ERP-1', publishedOn: null }],
    [{ cause: 'usage', issueId: 'ERP-1', publishedOn: null }],
    [{ cause: 'documentation', issueId: null, publishedOn: null }]
  ] as const)('does not count where it says too little or too much', cause => {
    expect(rejectedCodes(served().add('cause_recorded', cause).state())).toEqual(['6 contradicts'])
  })

  it('said again takes the place of what was said, and its proposal with it', () => {
    const state = served().add('cause_recorded', UNPUBLISHED).add('cause_recorded', USAGE).state()
    expect(state.cause?.data.cause).toBe('usage')
    expect(state.waiver).toBeNull()
  })
})

describe('the waiver that a cause proposes', () => {
  it('is confirmed by a leader with one press: nothing is charged, and the minutes stay', () => {
    const stream = served().entry(5)
    linked(stream, 6).add('cause_recorded', UNPUBLISHED)
    expect(stepFor(stream, { id: LIA, leader: true })).toEqual({ kind: 'confirm_waiver', cause: 8, entries: [4, 6] })
    expect(stepFor(stream, { id: ANA, leader: false }).kind).toBe('conclude')
    const state = stream.add('waiver_confirmed', confirmation(8, [4, 6]), { by: LIA }).state()
    expect(state.entries.map(({ status, waived }) => [status, waived?.reason])).toEqual([
      ['waived', 'ISSUE'],
      ['waived', 'ISSUE']
    ])
    expect([billOf(state, modulo).billedMinutes, state.totals.realSeconds, state.waiver]).toEqual([0, 3000, null])
  })

  it('is nobody’s but a leader’s, and never over time of one’s own', () => {
    const byLia = served(modulo, { by: LIA }).add('cause_recorded', UNPUBLISHED)
    expect(stepFor(byLia, { id: LIA, leader: true }).kind).toBe('conclude')
    byLia.add('waiver_confirmed', confirmation(6, [4]), { by: LIA }).add('waiver_confirmed', confirmation(6, [4]))
    expect(rejectedCodes(byLia.state())).toEqual(['7 not_entitled', '8 not_entitled'])
  })

  it('covers exactly what the cause in force proposes, and nothing that is invoiced', () => {
    const stream = served().add('cause_recorded', published('2026-11-20'))
    stream.add('waiver_confirmed', confirmation(6, [4]), { by: LIA })
    stream.add('cause_recorded', UNPUBLISHED).add('waiver_confirmed', confirmation(6, [4]), { by: LIA })
    stream.add('waiver_confirmed', confirmation(8, [4], { reason: 'GESTAO' }), { by: LIA })
    stream.add('waiver_confirmed', confirmation(8, [5]), { by: LIA })
    const wrong = ['7 contradicts', '9 out_of_order', '10 contradicts', '11 unknown_target']
    expect(rejectedCodes(stream.state())).toEqual(wrong)
    stream.add('invoiced', { entry: 4, invoice: 'F-1' }, { by: FABI })
    expect(stream.state().waiver).toBeNull()
    stream.add('waiver_confirmed', confirmation(8, [4]), { by: LIA })
    expect(rejectedCodes(stream.state())).toEqual([...wrong, '13 locked'])
  })

  it('is told to the client in one comment, which is promised until it is found', () => {
    const stream = served().add('cause_recorded', UNPUBLISHED)
    stream.add('waiver_confirmed', confirmation(6, [4], { publicNote: 'Não será cobrado.' }), { by: LIA })
    expect(stream.state().pendingUpdates.map(({ kind }) => kind)).toEqual(['waiver_confirmed'])
  })
})
