import { describe, expect, it } from 'vitest'
import type { Entry } from '../../domain/consultation/consultation'
import type { RefusalCode } from '../../domain/kernel/refusalCode'
import en from '../../../translations/en.json'
import es from '../../../translations/es.json'
import ptBr from '../../../translations/pt-br.json'
import type { Medium } from '../../domain/scheduling/settings'
import type { CodeOf } from './texts'

type Tree = { [key: string]: string | Tree }

const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)
  )
const holes = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '').sort()

describe.each([
  ['en', en],
  ['es', es]
])('the texts in %s', (_, language) => {
  const portuguese = leaves(ptBr)
  const other = new Map(leaves(language))

  it('have exactly the keys of the Portuguese ones', () => {
    expect([...other.keys()].sort()).toEqual(portuguese.map(([key]) => key).sort())
  })

  it('leave the same holes to fill and say something', () => {
    const wrong = portuguese.filter(([key, text]) => {
      const words = other.get(key) ?? ''
      return words.trim() === '' || holes(words).join() !== holes(text).join()
    })
    expect(wrong).toEqual([])
  })
})

/** What the left has and the right has not; `never` where that is nothing. */
type Lacking<All, Known> = [Exclude<All, Known>] extends [never] ? [] : [Exclude<All, Known>]

it('the sentences of refusals and of bills and the words of media are those of the codes, none more and none less: else this file does not compile', () => {
  const lacking: Lacking<RefusalCode, CodeOf<'errors'>> = []
  const leftOver: Lacking<CodeOf<'errors'>, RefusalCode> = []
  const unexplained: Lacking<NonNullable<Entry['unbillable']>, CodeOf<'notBillable'>> = []
  const unworded: Lacking<Medium, CodeOf<'medium'>> = []
  const unoffered: Lacking<CodeOf<'medium'>, Medium> = []
  expect([lacking, leftOver, unexplained, unworded, unoffered]).toEqual([[], [], [], [], []])
})
