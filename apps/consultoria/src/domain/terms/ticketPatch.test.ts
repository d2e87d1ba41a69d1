import { describe, expect, it } from 'vitest'
import { modulo, modalities, saoPaulo, tecnica } from '../testing/modalities'
import { openingPatch } from './ticketPatch'

const opening = {
  subject: 'Nota gravada com valor negativo',
  modality: tecnica,
  modalities,
  leader: { userId: 1, groupId: 50 },
  controlDate: null,
  now: '2026-11-21T18:00:00Z',
  offsetAt: saoPaulo
}

describe('what opening stages', () => {
  it('is prefix, type, control date and leader', () => {
    expect(openingPatch(opening)).toEqual({
      subject: '[CONSULT TÉCNICA] Nota gravada com valor negativo',
      assignee: { userId: 1, groupId: 50 },
      fields: { request_type: 'consult_tecnica', data_controle: '2026-11-23', data_acordo: null }
    })
  })

  it('replaces the other modality’s prefix and fills its own date, and empties the other’s', () => {
    const subject = openingPatch(opening).subject
    const patch = openingPatch({ ...opening, subject, modality: modulo })
    expect(patch.subject).toBe('[CONSULTORIA DO MODULO] Nota gravada com valor negativo')
    expect(patch.fields).toEqual({ request_type: 'consult_modulo', data_acordo: '2026-11-23', data_controle: null })
  })

  it('keeps a control date that lies ahead and renews a past one', () => {
    expect(openingPatch({ ...opening, controlDate: '2026-12-01' }).fields).toMatchObject({
      data_controle: '2026-12-01'
    })
    expect(openingPatch({ ...opening, controlDate: '2026-11-20' }).fields).toMatchObject({
      data_controle: '2026-11-23'
    })
  })

  it('leaves the assignee where no leader is known', () => {
    expect(openingPatch({ ...opening, leader: null })).not.toHaveProperty('assignee')
  })
})
