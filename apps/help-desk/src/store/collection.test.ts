import { describe, expect, it } from 'vitest'
import { Collection, UniqueViolation } from './collection'
import type { Where } from './where'
import { openDatabase, transaction } from './database'
import { createSequences } from './sequence'

interface Row {
  id: number
  name: string
  size: number | null
}

function rows() {
  const db = openDatabase(':memory:')
  createSequences(db)
  const indexes = { name: (row: Row) => row.name, size: (row: Row) => row.size }
  return { db, table: new Collection<Row>(db, { name: 'rows', firstId: 10, indexes, unique: [['name']] }) }
}

describe('a collection', () => {
  it('never hands out an id twice', () => {
    const { table } = rows()
    expect(table.insert({ name: 'a', size: 1 }).id).toBe(10)
    const last = table.insert({ name: 'b', size: 2 })
    table.delete(last.id)
    expect(table.insert({ name: 'c', size: 3 }).id).toBe(12)
  })

  it('refuses a second row with a unique value, and the update that makes one', () => {
    const { table } = rows()
    table.insert({ name: 'a', size: 1 })
    const other = table.insert({ name: 'b', size: 1 })
    expect(() => table.insert({ name: 'a', size: 2 })).toThrow(UniqueViolation)
    expect(() => table.update(other.id, { name: 'a' })).toThrow(UniqueViolation)
  })

  it('finds by value, list and range', () => {
    const { table } = rows()
    for (const [at, name] of ['x1', 'x2', 'y3'].entries()) table.insert({ name, size: at === 2 ? null : at })
    const names = (where: Where) => table.find({ where }).map(row => row.name)
    expect(names({ size: null })).toEqual(['y3'])
    expect(names({ size: { gte: 1 } })).toEqual(['x2'])
    expect(names({ name: ['x1', 'y3'] })).toEqual(['x1', 'y3'])
    expect(table.count({ size: { not: null } })).toBe(2)
  })

  it('inserts many and still finds them by index', () => {
    const { table } = rows()
    table.insertAll(Array.from({ length: 50 }, (_, at) => ({ id: 100 + at, name: `n${at}`, size: at })))
    expect(table.first({ size: 7 })?.name).toBe('n7')
  })
})

it('rolls back all of a nested transaction', () => {
  const { db, table } = rows()
  const work = () =>
    transaction(db, () => {
      table.insert({ name: 'a', size: 1 })
      transaction(db, () => table.insert({ name: 'b', size: 1 }))
      throw new Error('no')
    })
  expect(work).toThrow('no')
  expect(table.count()).toBe(0)
})
