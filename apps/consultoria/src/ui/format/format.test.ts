import { describe, expect, it } from 'vitest'
import en from '../../../translations/en.json'
import ptBr from '../../../translations/pt-br.json'
import { createTranslate } from '../i18n/translate'
import { createFormat } from './format'

const brasilia = () => -10_800
const pt = createFormat('pt-BR', createTranslate('pt-BR', ptBr.texts), brasilia)

describe('format', () => {
  it('prints money from centavos', () => {
    expect([0, 5, 157_50, 123_456, 123_456_789].map(pt.money)).toEqual([
      'R$ 0,00',
      'R$ 0,05',
      'R$ 157,50',
      'R$ 1.234,56',
      'R$ 1.234.567,89'
    ])
    expect(pt.money(-350)).toBe('−R$ 3,50')
  })

  it('prints a span with its day once, and with both where they differ', () => {
    expect(pt.span('2026-11-24T17:00:00Z', '2026-11-24T17:30:00Z')).toBe('ter, 24/11 14:00 – 14:30')
    expect(pt.span('2026-11-24T17:00:00Z', '2026-11-25T11:00:00Z')).toBe('ter, 24/11 14:00 – qua, 25/11 08:00')
  })

  it('prints durations as people say them, a started minute counted', () => {
    expect([0, 45 * 60, 3600, 5400, 601].map(pt.duration)).toEqual(['0 min', '45 min', '1h', '1h30', '11 min'])
  })

  it('prints a running clock to the second', () => {
    expect([pt.clock(0), pt.clock(753), pt.clock(36_061), pt.clock(-5)]).toEqual([
      '0:00:00',
      '0:12:33',
      '10:01:01',
      '0:00:00'
    ])
  })

  it('prints moments in the zone of the account', () => {
    expect(pt.moment('2026-11-24T17:00:00Z')).toBe('ter, 24/11 14:00')
    expect(pt.moment('2026-11-25T01:30:00Z')).toBe('ter, 24/11 22:30')
    expect(pt.day('2026-11-24')).toBe('24/11')
    expect(pt.namedDay('2026-11-24')).toBe('ter, 24/11')
  })

  it('follows English separators and order', () => {
    const english = createFormat('en', createTranslate('en', en.texts), brasilia)
    expect(english.money(123_456)).toBe('R$ 1,234.56')
    expect(english.moment('2026-11-24T17:00:00Z')).toBe('Tue, 11/24 14:00')
  })
})
