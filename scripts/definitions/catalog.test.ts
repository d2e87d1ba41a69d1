import { describe, expect, it } from 'vitest'
import { shipped } from '../testing/run'
import { renderCatalog } from './catalog'
import { reais } from '../../apps/consultoria/src/catalog/reais'
import { fill, macroFacts } from './template'

describe('renderCatalog', () => {
  it('names every field, macro and option that a definition has', () => {
    const text = renderCatalog(shipped)
    const fields = Object.entries(shipped.ticketFields).flatMap(([key, { retired }]) => (retired ? [] : [key]))
    for (const key of [...fields, ...Object.keys(shipped.macros), 'modulo_fiscal']) expect(text).toContain(`"${key}"`)
  })

  it('lists the words of the time log that the app fills in', () => {
    expect(renderCatalog(shipped)).toContain(
      '"consult_registro_tempo":["data","analista","minutos","faturavel","descricao"]'
    )
  })

  it('offers the modalities in the order they state', () => {
    const text = renderCatalog(shipped)
    expect(text.indexOf('"key":"consult_tecnica"')).toBeLessThan(text.indexOf('"key":"consult_modulo"'))
  })

  it('gives modalities their holidays as dates', () => {
    expect(renderCatalog(shipped)).toMatch(/"holidays":\["2022-01-01","2022-04-15"/)
  })

  it('says up to when they are known', () => {
    expect(renderCatalog(shipped)).toContain('"covered":{"from":"2022-01-01","until":"2040-12-31"}')
  })
})

describe('texts', () => {
  it('state the price in force on the day', () => {
    const text = (on: string) =>
      fill(
        '[[modality.consult_tecnica.price]] [[modality.consult_tecnica.taxes]]',
        macroFacts(shipped, 'pt-BR', on),
        'x'
      )
    expect([text('2025-12-31'), text('2026-01-01')]).toEqual(['R$ 3,25 + impostos', 'R$ 3,50 + impostos'])
  })

  it('refuse a name nobody provides', () => {
    expect(() => fill('[[modality.nope.price]]', {}, 'macros/x.json')).toThrow(
      'macros/x.json: nothing is called [[modality.nope.price]]'
    )
  })

  it.each([
    [5, 'R$ 0,05'],
    [350, 'R$ 3,50'],
    [123_456, 'R$ 1.234,56'],
    [100_000_000, 'R$ 1.000.000,00']
  ])('print %i centavos as %s', (centavos, text) => {
    expect(reais(centavos)).toBe(text)
  })
})
