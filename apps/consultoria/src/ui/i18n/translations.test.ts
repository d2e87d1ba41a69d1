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

/** Codes as they are written in the rooms below the interface; tests aside. */
function refusalCodes(): string[] {
  const codes = new Set<string>()
  for (const room of ['domain', 'use-cases', 'adapters/zaf']) {
    const folder = new URL(`../../${room}/`, import.meta.url)
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter(name => name.endsWith('.ts') && !name.endsWith('.test.ts')))
      for (const match of readFileSync(new URL(file, folder), 'utf8').matchAll(/\brefuse\(\s*'([a-z_.]+)'/g))
        if (match[1]) codes.add(match[1])
  }
  return [...codes].sort()
}
