import { beforeEach, describe, expect, it } from 'vitest'
import { Collection } from '../collection'
import { openDatabase } from '../database'
import { createSequences } from '../sequence'
import type { Where } from '../where'

interface Doc {
  id: number
  words: string[]
}

let docs: Collection<Doc>

beforeEach(() => {
  const db = openDatabase(':memory:')
  createSequences(db)
  docs = new Collection<Doc>(db, { name: 'docs', firstId: 1, words: doc => doc.words })
  docs.insert({ words: ['nota', '#a_b', 'kind:entry'] })
  docs.insert({ words: ['notas', '"quoted"', "it's"] })
  docs.insert({ words: [] })
})

const found = (where: Where) => docs.ids({ where })

describe('words', () => {
  it.each<[string, Where, number[]]>([
    ['whole', { w: { word: 'nota' } }, [1]],
    ['by their beginning', { w: { word: 'nota', begins: true } }, [1, 2]],
    ['with signs in them', { w: { word: '#a_b' } }, [1]],
    ['with quotes in them', { w: { word: '"quoted"' } }, [2]],
    ['with an apostrophe', { w: { word: "it's" } }, [2]],
    ['one of several', { w: { anyOf: [{ w: { word: '#a_b' } }, { w: { word: "it's" } }] } }, [1, 2]],
    ['all of several', { w: { allOf: [{ w: { word: 'nota', begins: true } }, { w: { word: '#a_b' } }] } }, [1]],
    ['not at all', { w: { noneOf: [{ w: { word: 'nota' } }] } }, [2, 3]],
    ['or an id', { w: { anyOf: [{ w: { word: 'nota' } }, { id: 3 }] } }, [1, 3]],
    ['never with a space, though each part is there', { w: { word: 'nota #a_b' } }, []],
    ['never empty', { w: { word: '', begins: true } }, []]
  ])('are found %s', (_, where, expected) => {
    expect(found(where)).toEqual(expected)
  })

  it('change with their document and go with it', () => {
    docs.update(1, { words: ['boleto'] })
    expect([found({ w: { word: 'nota' } }), found({ w: { word: 'boleto' } })]).toEqual([[], [1]])
    docs.delete(1)
    docs.insert({ id: 1, words: [] })
    expect(found({ w: { word: 'boleto' } })).toEqual([])
  })
})
