import { expect, it } from 'vitest'
import { mergeWords } from './merge-words'
import { sampleComment, sampleTicket } from './wire-samples'

const source = sampleTicket({ id: 7, subject: 'Nota 42' })
const target = sampleTicket({ id: 9, subject: 'Notas' })
const comments = [sampleComment(1), sampleComment(2, { body: 'Já voltou. ' })]

it('a merge is told on both tickets in the words Zendesk has for it', () => {
  expect(mergeWords('en-US', { source, target, comments })).toEqual({
    source: 'This request was closed and merged into request #9 "Notas".',
    target: 'Request #7 "Nota 42" was closed and merged into this request. Last comment in request #7:\n\nJá voltou.'
  })
})

it('a merge is told in the agent’s language, in Portuguese where there are no words in it', () => {
  const told = (locale: string) => mergeWords(locale, { source, target, comments }).source
  expect(told('es')).toBe('Esta solicitud se cerró y se combinó con la solicitud #9 "Notas".')
  expect(told('pt-BR')).toBe('Esta solicitação foi fechada e mesclada à solicitação #9 "Notas".')
  expect(told('de')).toBe(told('pt-BR'))
})
