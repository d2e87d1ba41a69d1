import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from './root'
import { rulesPage, type Rule } from './rulesPage'

const text = (path: string): string => readFileSync(join(root, path), 'utf8')
const rules = JSON.parse(text('docs/rules.json')) as Rule[]

it('the page of the rules is the one that its data make', () => {
  expect(text('docs/rules.md')).toBe(rulesPage(rules))
})

it('each rule names a test that exists', () => {
  const missing = rules.filter(({ test: [file, title] }) => !text(file).includes(`'${title}'`))
  expect(missing.map(({ id }) => id)).toEqual([])
})

it('each rule that a comment cites is written down', () => {
  const known = new Set(rules.map(({ id }) => id))
  const files = ['apps/consultoria/src', 'packages', 'scripts'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$|generated|node_modules/.test(name))
      .map(name => `${folder}/${name}`)
  )
  const comments = files.flatMap(file => text(file).match(/\/\*\*?[\s\S]*?\*\/|\/\/ .*/g) ?? [])
  const cited = comments.flatMap(comment => comment.match(/\bT\d{1,2}\b/g) ?? [])
  expect(cited.length).toBeGreaterThan(10)
  expect([...new Set(cited)].filter(id => !known.has(id))).toEqual([])
})
