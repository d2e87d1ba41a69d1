import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../../translations/en.json'
import es from '../../../translations/es.json'
import ptBr from '../../../translations/pt-br.json'

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

describe('what the core refuses', () => {
  it('has words for every code in the sources', () => {
    const said = new Set(leaves(ptBr.texts.errors).map(([code]) => code))
    const silent = refusalCodes().filter(code => !said.has(code))
    expect(silent).toEqual([])
  })
})

describe('what is told after a reading', () => {
  it('has words for every code in the sources', () => {
    const said = new Set(leaves(ptBr.texts.notices).map(([code]) => code))
    const codes = noticeCodes()
    expect(codes).toEqual(
      expect.arrayContaining(['merge_pending', 'projections_pending', 'timer_unknown', 'facts_missing'])
    )
    expect(codes.filter(code => !said.has(code) && !toldByTheStage.has(code))).toEqual([])
  })
})

/** What goes as it should is seen in the stage and the fields. */
const toldByTheStage = new Set(['terms_repaired', 'projections_written', 'projections_staged'])

function noticeCodes(): string[] {
  const code = sources('application').join('\n')
  const all = (pattern: RegExp) => [...code.matchAll(pattern)].flatMap(match => match[1] ?? [])
  const outcomes = all(/type ProjectionRepair = (.+)/g).flatMap(union => [...union.matchAll(/'(\w+)'/g)])
  return [
    ...all(/notices\b.*\bcode: '(\w+)'/g),
    ...all(/\btold\.push\(\{ code: '(\w+)'/g),
    ...all(/\btell\(\s*'(\w+)'/g),
    ...all(/\battempt\(\s*'(\w+)'/g).flatMap(what => [`${what}_pending`, `${what}_repaired`]),
    ...outcomes.flatMap(([, outcome]) => (outcome === 'none' ? [] : [`projections_${outcome}`]))
  ]
}

/** Codes as they are written in the rooms below the interface. */
function refusalCodes(): string[] {
  const codes = ['domain', 'application', 'adapters/zaf'].flatMap(room =>
    sources(room).flatMap(text => [...text.matchAll(/\brefuse\(\s*'([a-z_.]+)'/g)].flatMap(match => match[1] ?? []))
  )
  return [...new Set(codes)].sort()
}

/** The texts of a room's files; tests aside. */
function sources(room: string): string[] {
  const folder = new URL(`../../${room}/`, import.meta.url)
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'))
}
