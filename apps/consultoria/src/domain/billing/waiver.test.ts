import { describe, expect, it } from 'vitest'
import { modulo, tecnica } from '../testing/modalities'
import { accepted, FABI, LIA, type Stream } from '../testing/stream'
import { checkAlteration, checkWaiver, proposeWaiver } from './waiver'

const issue = { id: 'ISSUE-1', published: false, kind: 'product' as const }
const entryOf = (stream: Stream) => stream.state().entries[0] ?? null

describe('waivers', () => {
  it('are proposed for every open entry at once, in Módulo, while the defect is unpublished', () => {
    const state = accepted('consult_modulo').entry(10).entry(5).state()
    expect(proposeWaiver(state, modulo, issue)).toEqual({ entries: [4, 5], reason: 'ISSUE', issueId: 'ISSUE-1' })
    expect(proposeWaiver(state, modulo, { ...issue, kind: 'documentation' })?.reason).toBe('DOCUMENTACAO')
    expect(proposeWaiver(state, modulo, { ...issue, published: true })).toBeNull()
    expect(proposeWaiver(state, modulo, null)).toBeNull()
  })

  it('are never proposed in Técnica', () => {
    expect(proposeWaiver(accepted().entry(10).state(), tecnica, issue)).toBeNull()
  })

  it('leave invoiced entries out', () => {
    const stream = accepted('consult_modulo').entry(10).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI })
    expect(proposeWaiver(stream.state(), modulo, issue)).toBeNull()
  })

  it('are given once, with an issue where the modality wants one', () => {
    const entry = entryOf(accepted().entry(10))
    const waiver = { reason: 'ISSUE' as const, note: 'Cortesia', issueId: null }
    expect(checkWaiver(entry, waiver, tecnica)).toMatchObject({ ok: true })
    expect(checkWaiver(entry, waiver, modulo)).toMatchObject({ error: { code: 'waiver.issue_required' } })
    expect(checkWaiver(entry, { ...waiver, reason: 'GESTAO' }, modulo)).toMatchObject({ ok: true })
    expect(checkWaiver(entry, { ...waiver, note: ' ' }, tecnica)).toMatchObject({
      error: { code: 'waiver.note_required' }
    })
    const given = { entry: 4, reason: 'GESTAO' as const, note: '', issueId: null }
    const waived = entryOf(accepted().entry(10).add('entry_waived', given, { by: LIA }))
    expect(checkWaiver(waived, waiver, tecnica)).toMatchObject({ error: { code: 'entry.already_waived' } })
  })
})

describe('altering an entry', () => {
  it('is refused once it is invoiced, voided or unknown', () => {
    const invoiced = entryOf(accepted().entry(10).add('invoiced', { entry: 4, invoice: 'c1' }, { by: FABI }))
    const voided = entryOf(
      accepted().entry(10).add('entry_voided', { entry: 4, reason: 'OUTROS', note: 'x' }, { by: LIA })
    )
    expect(checkAlteration(invoiced)).toMatchObject({ error: { code: 'entry.invoiced' } })
    expect(checkAlteration(voided)).toMatchObject({ error: { code: 'entry.voided' } })
    expect(checkAlteration(null)).toMatchObject({ error: { code: 'entry.unknown' } })
  })
})
