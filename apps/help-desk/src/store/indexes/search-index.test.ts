import { expect, it } from 'vitest'
import { Collection } from '../collection'
import { openDatabase } from '../database'
import { observeWrites } from '../observe'
import { SearchIndex } from './search-index'
import { createSequences } from '../sequence'

interface Row {
  id: number
  name: string
}

function lagging(lagMs: number) {
  let now = 0
  const db = openDatabase(':memory:')
  createSequences(db)
  const index = new SearchIndex(() => now)
  observeWrites(db, (collection, id, before) => index.wrote(collection, id, before))
  const rows = new Collection<Row>(db, { name: 'rows', indexes: { name: row => row.name } })
  index.lagMs = lagMs
  return {
    rows,
    pass: (ms: number) => (now += ms),
    names: () =>
      index
        .read(rows)
        .map(row => row.name)
        .sort()
  }
}

it('shows each version once its own time has come', () => {
  const { rows, pass, names } = lagging(100)
  const { id } = rows.insert({ name: 'one' })
  expect(names()).toEqual([])
  pass(60)
  rows.update(id, { name: 'two' })
  pass(60)
  expect(names()).toEqual(['one'])
  rows.update(id, { name: 'three' })
  pass(50)
  expect(names()).toEqual(['two'])
  pass(60)
  expect(names()).toEqual(['three'])
})

it('goes on showing what was deleted a moment ago', () => {
  const { rows, pass, names } = lagging(100)
  const { id } = rows.insert({ name: 'one' })
  pass(200)
  rows.delete(id)
  expect(names()).toEqual(['one'])
  pass(101)
  expect(names()).toEqual([])
})

it('does not lag unless told to', () => {
  const { rows, names } = lagging(0)
  rows.insert({ name: 'one' })
  expect(names()).toEqual(['one'])
})
