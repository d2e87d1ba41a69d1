import { expect, it } from 'vitest'
import { policies } from '../testing/policies'
import { accepted } from '../testing/stream'

it('later edits of the calendar or of the spans do not move what is due, nor later prices what was accepted', () => {
  const before = accepted().state()
  const edited = policies.map(policy => ({
    ...policy,
    calendar: { windows: [{ days: [6, 7], from: '20:00', to: '21:00' }], holidays: ['2026-11-24'] },
    sla: { ...policy.sla, startWithin: { count: 9, unit: 'period' as const } },
    pricing: { ...policy.pricing, rates: [{ from: '2020-01-01', price: { centavos: 9_900, per: 'hour' as const } }] }
  }))
  const after = accepted().state({ policies: edited })
  expect(before.clocks.start?.dueAt).toMatch(/^2026-/)
  expect(after.clocks).toEqual(before.clocks)
  expect(after.acceptance?.data.price).toEqual(before.acceptance?.data.price)
})
