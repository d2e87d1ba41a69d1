import { describe, expect, it } from 'vitest'
import { catalogs } from './messages'

type Say = (...args: (string | number)[]) => string
const sentences = (catalog: object): [string, Say][] =>
  Object.entries(catalog).flatMap(([area, all]) =>
    Object.entries<Say>(all).map(([name, say]): [string, Say] => [`${area}.${name}`, say])
  )
const english = sentences(catalogs.en)
const portuguese = new Map(sentences(catalogs['pt-br']))
const facts = (say: Say) => Array.from({ length: say.length }, (_, at) => `«${at}»`)
const tellsAll = (say: Say) => facts(say).every(fact => say(...facts(say)).includes(fact))

describe('sentences', () => {
  it('are the same ones in both languages', () => {
    expect([...portuguese.keys()].sort()).toEqual(english.map(([name]) => name).sort())
  })

  it('tell every fact they are given, in both languages', () => {
    const short = english.filter(([name, say]) => {
      const twin = portuguese.get(name)
      return twin?.length !== say.length || !tellsAll(say) || !tellsAll(twin)
    })
    expect(short.map(([name]) => name)).toEqual([])
  })

  it('are not left in English', () => {
    const same = english.filter(([name, say]) => portuguese.get(name)?.(...facts(say)) === say(...facts(say)))
    expect(same.map(([name]) => name)).toEqual([])
  })
})
