import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../definitions/root'
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

/** Texts for the account, generated code and pages, and a broken installation. */
const others = new Set([
  'scripts/definitions/template.ts',
  'scripts/definitions/catalog.ts',
  'scripts/definitions/rulesPage.ts',
  'scripts/definitions/root.ts',
  'scripts/engine/lock/stateObject.ts'
])
const apart = new Set(['messages', 'testing', 'schemas'])

const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap(entry => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return apart.has(entry.name) ? [] : sources(path)
    return path.endsWith('.ts') && !path.endsWith('.test.ts') && !others.has(path) ? [path] : []
  })

const comments = /\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm
const literals = /(['"`])((?:\\.|(?!\1)[^\\])*?)\1/g

/** Three words in a row: a sentence, not a name or a path. */
const spoken = (path: string) =>
  [...readFileSync(join(root, path), 'utf8').replace(comments, '').matchAll(literals)]
    .map(([, , text = '']) => text.replace(/\$\{[^}]*\}/g, 'x'))
    .filter(text => /[a-z]{2,} [a-z]+ [a-z]{2,}/.test(text))
    .map(text => `${path}: ${text}`)

it('no command says a sentence that is not in the catalog', () => {
  const paths = [
    'commands',
    'definitions',
    'deploy',
    'engine',
    'ledger',
    'lint',
    'package',
    'resources',
    'simulate',
    'terminal',
    'zendesk'
  ]
    .map(room => `scripts/${room}`)
    .flatMap(sources)
  expect(paths.length).toBeGreaterThan(50)
  expect(paths.flatMap(spoken)).toEqual([])
})

it('a count agrees with its noun, in both languages', () => {
  const { en, 'pt-br': ptBr } = catalogs
  expect([0, 1, 2].map(en.commands.writes)).toEqual(['0 writes.', '1 write.', '2 writes.'])
  expect([0, 1, 2].map(ptBr.commands.writes)).toEqual(['0 escrita.', '1 escrita.', '2 escritas.'])
})
