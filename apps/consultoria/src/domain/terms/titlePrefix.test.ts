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
    ['[CONSULTORIA DO MODULO] [CONSULT TÉCNICA] Nota gravada com valor negativo']
  ])('stands once before %j', subject => {
    expect(withPrefix(subject, tecnica, known)).toBe('[CONSULT TÉCNICA] Nota gravada com valor negativo')
  })

  it('leaves a reply without any prefix as it is behind the new one', () => {
    expect(withPrefix('Re: Nota', tecnica, known)).toBe('[CONSULT TÉCNICA] Re: Nota')
  })

  it('is taken off where the modality has none', () => {
    expect(withPrefix('[CONSULT TÉCNICA] Nota', null, known)).toBe('Nota')
    expect(withPrefix('Re: Nota', null, known)).toBe('Re: Nota')
  })

  it('is recognised in other spellings and not elsewhere', () => {
    expect(prefixOf('RE: [consultoria do módulo] Nota', known)).toBe(modulo)
    expect(prefixOf('Nota [CONSULT TÉCNICA]', known)).toBeNull()
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
