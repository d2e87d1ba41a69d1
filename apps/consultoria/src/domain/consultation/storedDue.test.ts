import { expect, it } from 'vitest'
import { modalities } from '../testing/modalities'
import { accepted } from '../testing/stream'

it('later edits of the calendar or of the spans do not move what is due, nor later prices what was accepted', () => {
  const before = accepted().state()
  const edited = modalities.map(modality => ({
    ...modality,
    calendar: { windows: [{ days: [6, 7], from: '20:00', to: '21:00' }], holidays: ['2026-11-24'] },
    sla: { ...modality.sla, startWithin: { count: 9, unit: 'period' as const } },
    pricing: { ...modality.pricing, rates: [{ from: '2020-01-01', price: { centavos: 9_900, per: 'hour' as const } }] }
  }))
  const after = accepted().state({ modalities: edited })
  expect(before.clocks.start?.dueAt).toMatch(/^2026-/)
  expect(after.clocks).toEqual(before.clocks)
  expect(after.acceptance?.data.price).toEqual(before.acceptance?.data.price)
})
