import { expect, it, vi } from 'vitest'
import type { Answer } from '../../../domain/acceptance/answer/answer'
import { answerReader } from './answerReader'

const reading = '../../../domain/acceptance/answer/reading'
const plainYes: Answer = {
  text: 'Aceito.',
  question: 'acceptance',
  yes: ['aceito'],
  author: 'Carla',
  people: [],
  ownTexts: [],
  titles: [],
  otherTitles: []
}

it('an answer suggests nothing while the words to read it with cannot be fetched', async () => {
  vi.doMock(reading, () => {
    throw new Error('no such file any more')
  })
  expect((await answerReader())(plainYes)).toMatchObject({ isYes: false, namesPayer: false })
  vi.doUnmock(reading)
  vi.resetModules()
  expect((await answerReader())(plainYes)).toMatchObject({ isYes: true })
})
