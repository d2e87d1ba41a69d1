import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsText } from './text'

const subject = 'Nota <vNF> & <b>valor</b>'
const terms = (about: string): string => `Olá, Carla!\n\nSobre "${about}": R$ 3,50 por minuto.\nMínimo de 10 minutos.`

describe('terms that quote a subject with marks', () => {
  it.each([
    ['as it was written', subject],
    ['escaped', 'Nota &lt;vNF&gt; &amp; &lt;b&gt;valor&lt;/b&gt;'],
    ['escaped twice', 'Nota &amp;lt;vNF&amp;gt; &amp;amp; &#60;b&#x3e;valor&lt;/b&gt;'],
    ['read as mark-up', 'Nota  & valor'],
    ['read as mark-up in part', 'Nota <vNF> &amp; valor'],
    ['in full width and with other spaces', 'Nota\u00a0＜vNF＞ ＆ <b>va\u200blor</b>']
  ])('are held by a comment that has it %s', (_, about) => {
    expect(holdsText(`${terms(about)}\n-- \nBruno`, terms(subject))).toBe(true)
  })

  it('are not held where anything else is missing, or something stands between', () => {
    expect(holdsText(terms('Nota <vNF> & <b>outro</b>'), terms(subject))).toBe(false)
    expect(holdsText(terms(subject).replace('3,50', '2,50'), terms(subject))).toBe(false)
    expect(holdsText(terms(subject).replace('3,50', '3,50 <só hoje>'), terms(subject))).toBe(false)
    expect(holdsText(terms('Nota <i> & <b>valor</b>'), terms(subject))).toBe(false)
    expect(holdsText(terms(subject), '')).toBe(false)
    expect(holdsText('', '<b>')).toBe(false)
  })

  it('are held by themselves, whatever the subject', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', 'b', '/', '&', ';', 'lt', 'amp', ' ', 'é') }), about => {
        expect(holdsText(terms(about), terms(about))).toBe(true)
      })
    )
  })
})
