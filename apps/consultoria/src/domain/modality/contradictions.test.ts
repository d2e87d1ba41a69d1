import { describe, expect, it } from 'vitest'
import { duvida, online, tecnica } from '../testing/modalities'
import { contradictionsIn } from './contradictions'

const found = (modality: Parameters<typeof contradictionsIn>[0]) =>
  contradictionsIn(modality).map(({ pointer, code }) => `${pointer} ${code}`)

describe('a price', () => {
  it('is refused where no terms state it, because nobody would have agreed to it', () => {
    expect(found({ ...duvida, pricing: tecnica.pricing })).toEqual(['/pricing/source rates_without_terms'])
    expect(found({ ...duvida, pricing: { source: 'none', rates: [] } })).toEqual([])
  })

  it('stands in a table that has one, and in no other place', () => {
    expect(found({ ...online, pricing: { source: 'rate_table', rates: [] } })).toEqual(['/pricing/rates no_rate'])
    expect(found({ ...duvida, pricing: { ...tecnica.pricing, source: 'none' } })).toEqual([
      '/pricing/rates rates_unused'
    ])
  })
})
