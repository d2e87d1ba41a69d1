import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { prefixOf, withPrefix } from './titlePrefix'

const tecnica = '[CONSULT TÉCNICA]'
const modulo = '[CONSULTORIA DO MODULO]'
const known = [tecnica, modulo]

describe('the prefix of the title', () => {
  it.each([
    ['Nota gravada com valor negativo'],
    ['[CONSULT TÉCNICA] Nota gravada com valor negativo'],
    ['[consult tecnica]Nota gravada com valor negativo'],
    ['Re: RES: [Consult Técnica]  Nota gravada com valor negativo'],
    ['[CONSULT TE\u0301CNICA] Nota gravada com valor negativo'],
    ['Fwd: [CONSULTORIA DO MÓDULO] Nota gravada com valor negativo'],
    ['[CONSULTORIA DO MODULO] [CONSULT TÉCNICA] Nota gravada com valor negativo'],
    ['[EXTERNO] RE: Enc: Fwd: [CONSULT TÉCNICA] Nota gravada com valor negativo'],
    [
      'RE: [EXTERNAL] RES[2]: [CONSULT TÉCNICA] [E-MAIL EXTERNO] Re: [consultoria do módulo] Nota gravada com valor negativo'
    ],
    ['*EXTERNAL* Re： ［CONSULT\u00a0TÉCNICA］\u200b Nota gravada com valor negativo'],
    ['\u200eRe: [CON\u00adSULT TÉC\u200bNICA] Nota gravada com valor negativo']
  ])('stands once before %j', subject => {
    expect(withPrefix(subject, tecnica, known)).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
  })

  it.each([
    ['RE: [consultoria do módulo] Nota', modulo],
    ['[EXTERNO] [CONSULT TECNICA] [CONSULTORIA DO MODULO] Nota', tecnica],
    ['[URGENTE] [CONSULTORIA DO MODULO] [CONSULT TÉCNICA] Nota', modulo],
    ['Nota [CONSULT TÉCNICA]', null]
  ])('is the first known one of %j', (subject, prefix) => {
    expect(prefixOf(subject, known)).toBe(prefix)
  })

  it('leaves a reply without any prefix as it is behind the new one', () => {
    expect(withPrefix('Re: Nota', tecnica, known)).toBe('[CONSULT TÉCNICA] Re: Nota')
  })

  it('is taken off where the modality has none', () => {
    expect(withPrefix('[CONSULT TÉCNICA] Nota', null, known)).toBe('Nota')
    expect(withPrefix('Re: Nota', null, known)).toBe('Re: Nota')
  })

  it('is recognised at the beginning only', () => {
    expect(withPrefix('RE: [consultoria do módulo] Nota', null, known)).toBe('Nota')
    expect(withPrefix('Nota [CONSULT TÉCNICA]', null, known)).toBe('Nota [CONSULT TÉCNICA]')
  })

  it('leaves a tag of somebody else, and takes those of a gateway along with its own', () => {
    expect(withPrefix('[EXTERNO] [URGENTE] RE: [CONSULT TÉCNICA] Nota', modulo, known)).toBe(`${modulo} [URGENTE] Nota`)
    expect(withPrefix('[EXTERNO] RE: Nota', tecnica, known)).toBe(`${tecnica} [EXTERNO] RE: Nota`)
  })

  it('keeps the subject itself letter by letter', () => {
    const subject = 'Nota\u00a0nº 12 – ½ “São João”'
    expect(withPrefix(`[EXTERNO] [CONSULT TÉCNICA] ${subject}`, modulo, known)).toBe(`${modulo} ${subject}`)
  })

  it('does not grow, however often it is applied', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(tecnica, modulo), (subject, prefix) => {
        const once = withPrefix(subject, prefix, known)
        expect(withPrefix(once, prefix, known)).toBe(once)
        expect(once.startsWith(prefix)).toBe(true)
      })
    )
  })
})
