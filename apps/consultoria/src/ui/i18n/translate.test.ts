import { describe, expect, it } from 'vitest'
import en from '../../../translations/en.json'
import { texts } from '../../../translations/pt-br.json'
import { languageOf } from './loadTexts'
import { createTranslate } from './translate'

const t = createTranslate('pt-BR', texts)

describe('translate', () => {
  it('fills the holes of a sentence', () => {
    expect(t('now.wait_acceptance.title', { from: 'Carla' })).toBe('Aguardando aceite de Carla')
  })

  it('picks the plural by the count', () => {
    expect(t.count('time.cost', 1, { amount: 'R$ 3,50' })).toBe('Acrescenta 1 minuto à cobrança: R$ 3,50')
    expect(t.count('time.cost', 45, { amount: 'R$ 157,50' })).toBe('Acrescenta 45 minutos à cobrança: R$ 157,50')
  })

  it('picks the plural as the language does: nothing is one in Portuguese and many in English', () => {
    const english = createTranslate('en', en.texts)
    expect(t.count('rejects.count', 0)).toBe('0 registro não conta')
    expect(english.count('rejects.count', 0)).toBe('0 records do not count')
    expect(english.count('rejects.count', 1)).toBe('1 record does not count')
  })

  it('says millions in the words for several, where a language has a form of its own for them', () => {
    expect(t.count('rejects.count', 1_000_000)).toBe('1000000 registros não contam')
  })

  it('answers null for a code it has no words for', () => {
    expect(t.foreign('errors', 'never_heard_of')).toBeNull()
    expect(t.code('errors', 'time.no_date')).toBe('Escolha a data do trabalho.')
  })

  it('leaves words that look like a hole in a value as they are', () => {
    expect(t('now.wait_acceptance.title', { from: '{sentAt}' })).toBe('Aguardando aceite de {sentAt}')
  })

  it('never finds a text behind an inherited name', () => {
    expect(t.foreign('errors', 'constructor')).toBeNull()
  })
})

describe('the language of an agent', () => {
  it('follows the locale and falls back to Portuguese', () => {
    expect([languageOf('en-US'), languageOf('es-419'), languageOf('pt-BR'), languageOf('fr')]).toEqual([
      'en',
      'es',
      'pt-BR',
      'pt-BR'
    ])
  })
})
