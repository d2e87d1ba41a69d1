import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codeOf, composed, folded, lined, oneLine, squeezed, tidy, wordsOf } from './normalise'

describe('one spelling of what is typed', () => {
  it.each([
    ['every dash is one', '1‐2‑3‒4–5—6―7−8﹣9－0', '1-2-3-4-5-6-7-8-9-0'],
    ['every space is one', 'a\u00a0b\u2003c\u202fd\u3000e\tf', 'a b c d e f'],
    ['nothing invisible is left', '\ufeffA\u200bB\u00adC\u200dD\u2060E\u202eF\ufe0f\u3164', 'ABCDEF'],
    ['full width is plain', 'Ｔ０１２３４／（ａ）', 'T01234/(a)'],
    ['apostrophes are straight', 'can’t ‘x’ l`a l´a', "can't 'x' l'a l'a"],
    ['controls are gone', 'a\u0000b\u0007c', 'abc'],
    ['accents are one letter', 'e\u0301 ç', 'é ç'],
    ['breaks of lines are spaces', ' a\r\nb\u2028c\u0085d ', 'a b c d']
  ])('%s', (_, typed, read) => {
    expect(tidy(typed)).toBe(read)
  })

  it('keeps its lines where they count', () => {
    expect(lined(' um \r\n\r\n  dois\u2028três ')).toBe('um\n\ndois\ntrês')
  })

  it('has neither case nor accents where words are compared', () => {
    expect(folded('  Ação\u00a0ÚNICA ')).toBe('acao unica')
    expect(wordsOf('Úrsula  Uchôa-Lima')).toEqual(['ursula', 'uchoa', 'lima'])
    expect(codeOf(' t\u200b０12 34 ')).toBe('T01234')
    expect(squeezed('a b\nc')).toBe('abc')
  })

  it('is its own spelling', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        for (const read of [lined, tidy, folded, codeOf, squeezed]) expect(read(read(text))).toBe(read(text))
      })
    )
  })
})

describe('what is stored and shown', () => {
  it('keeps its characters', () => {
    const text = 'Ｔ½ – “a”\u200b\u00a0b\r\n'
    expect(composed(text)).toBe(text)
    expect(composed('e\u0301')).toBe('é')
    expect(oneLine(' Ｔ½ –\n\u00a0b ')).toBe('Ｔ½ – b')
  })
})
