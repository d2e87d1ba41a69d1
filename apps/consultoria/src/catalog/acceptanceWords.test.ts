import { describe, expect, it } from 'vitest'
import type { Question } from '../domain/acceptance/answer/answer'
import { readAnswer } from '../domain/acceptance/answer/reading'
import { approvalTraps, traps } from '../domain/testing/answers/traps'
import { plainApprovals, plainYeses } from '../domain/testing/answers/yes'
import { modalities } from './generated/catalog'

const tecnica = modalities.find(({ key }) => key === 'consult_tecnica')

const CARLA = 'Carla Campos'
const URSULA = 'Úrsula Uchoa'

const read = (text: string, question: Question, author: string) =>
  readAnswer({
    text,
    question,
    yes: tecnica?.acceptanceWords ?? [],
    author,
    people: ['Bruno Pleno', 'Ana Sênior', 'Diego Dias', CARLA, URSULA],
    ownTexts: [],
    titles: Object.values(tecnica?.title ?? {}),
    otherTitles: []
  })

const yesesAmong = (texts: readonly string[], question: Question, author = CARLA) =>
  texts.filter(text => read(text, question, author).isYes)

describe('the words of acceptance as they are shipped', () => {
  it('are held against at least two hundred answers, a hundred of them plain yeses', () => {
    const all = [plainYeses, plainApprovals, ...Object.values(traps), ...Object.values(approvalTraps)].flat()
    expect(new Set(all).size).toBe(all.length)
    expect(all.length).toBeGreaterThanOrEqual(200)
    expect(plainYeses.length).toBeGreaterThanOrEqual(100)
  })

  it('find every plain yes to the terms', () => {
    expect(yesesAmong(plainYeses, 'acceptance')).toEqual(plainYeses)
  })

  it('find every plain yes of the Unit', () => {
    expect(yesesAmong(plainYeses, 'approval')).toEqual(plainYeses)
    expect(yesesAmong(plainApprovals, 'approval', URSULA)).toEqual(plainApprovals)
  })

  it.each(Object.entries(traps))('find no yes to the terms in an answer with a trap: %s', (_, texts) => {
    expect(yesesAmong(texts, 'acceptance')).toEqual([])
  })

  it.each(Object.entries(approvalTraps))('find no yes of the Unit in an answer with a trap: %s', (_, texts) => {
    expect(yesesAmong(texts, 'approval', URSULA)).toEqual([])
  })

  const { 'somebody else pays': elsewhere = [], ...others } = traps
  it.each(Object.entries(others))('find no yes of the Unit in an answer to the terms with a trap: %s', (_, texts) => {
    expect(yesesAmong(texts, 'approval').filter(text => !read(text, 'approval', CARLA).namesLimit)).toEqual([])
  })

  it('send whoever names another payer to that question', () => {
    expect(elsewhere.filter(text => !read(text, 'acceptance', CARLA).namesPayer)).toEqual([])
    expect(
      [...plainYeses, 'Quem paga é a Unidade?'].filter(text => read(text, 'acceptance', CARLA).namesPayer)
    ).toEqual([])
  })

  it('see the limit that the Unit sets', () => {
    const limited = plainApprovals.filter(text => read(text, 'approval', URSULA).namesLimit)
    expect(limited).toEqual(plainApprovals.filter(text => /até|up to|hasta/.test(text)))
  })
})
