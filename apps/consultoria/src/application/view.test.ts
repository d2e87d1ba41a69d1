import { describe, expect, it } from 'vitest'
import { modalities } from '../catalog/generated/catalog'
import { emptyConsultation } from '../domain/consultation/emptyConsultation'
import { fold } from '../domain/consultation/fold'
import { NO_ROLES as roles } from '../domain/people/roles'
import { NOTHING_AUDITED as audited } from './ledger/audited'
import { billOf, conclusionGaps, journeyOf, nearestDeadline, nextStep } from './ledger/meaning'
import { viewOf } from './view'

const now = '2026-11-21T18:00:00Z'

describe('a ticket without a consultation', () => {
  const consultation = emptyConsultation('t35')

  it('is what the fold of no records is', () => {
    expect(consultation).toEqual(fold('t35', [], { roles, modalities, offsetAt: () => 0 }))
  })

  it.each([null, ...modalities])('is shown as the rules would show it', async modality => {
    for (const ticketStatus of ['open', 'closed']) {
      const seen = {
        consultation,
        modality,
        me: { id: 1, leader: false },
        ticketStatus,
        requesterName: 'Carla',
        organizationId: 100,
        candidates: [],
        timerRunning: true,
        team: 'Fiscal',
        now
      }
      expect(
        await viewOf(
          { stream: 't35', records: [], facts: [], roles, consultation, folded: null, asked: [], audited },
          seen
        )
      ).toEqual({
        bill: billOf(consultation, modality),
        next: nextStep(seen),
        journey: journeyOf(consultation, modality),
        gaps: conclusionGaps(consultation, modality, { timerRunning: true }),
        deadline: nearestDeadline(consultation, now)
      })
    }
  })
})
