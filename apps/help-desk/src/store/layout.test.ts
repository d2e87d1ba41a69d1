import { expect, it } from 'vitest'
import { Collection } from './collection'
import { openDatabase } from './database'
import { createSequences } from './sequence'

interface Doc {
  id: string
  text: string
}

const words = (doc: Doc) => doc.text.split(' ')

it('carries the documents of an earlier layout over, with what they are found by', () => {
  const db = openDatabase(':memory:')
  createSequences(db)
  db.exec('CREATE TABLE "docs" (id PRIMARY KEY, doc TEXT NOT NULL, "ix_old")')
  const insert = db.prepare('INSERT INTO docs (id, doc) VALUES (?, ?)')
  for (const doc of [
    { id: 'a', text: 'one two' },
    { id: 'b', text: 'two three' }
  ])
    insert.run(doc.id, JSON.stringify(doc))
  const docs = new Collection<Doc>(db, { name: 'docs', indexes: { text: doc => doc.text }, words })
  expect(docs.ids({ where: { any: { word: 'two' } } })).toEqual(['a', 'b'])
  expect(docs.first({ text: 'two three' })?.id).toBe('b')
  expect(db.prepare('SELECT count(*) AS n FROM sqlite_schema WHERE name = ?').get('docs before')?.['n']).toBe(0)
})

it('reads the words of documents that had none before', () => {
  const db = openDatabase(':memory:')
  createSequences(db)
  new Collection<Doc>(db, { name: 'docs' }).insert({ id: 'a', text: 'one two' })
  const docs = new Collection<Doc>(db, { name: 'docs', words })
  expect(docs.count({ any: { word: 'two' } })).toBe(1)
})

it('opens what it laid out itself without touching it', () => {
  const db = openDatabase(':memory:')
  createSequences(db)
  const shape = { name: 'docs', indexes: { text: (doc: Doc) => doc.text }, words }
  new Collection<Doc>(db, shape).insert({ id: 'a', text: 'one two' })
  const schema = () => db.prepare('PRAGMA schema_version').get()
  const before = schema()
  expect(new Collection<Doc>(db, shape).count({ any: { word: 'one' } })).toBe(1)
  expect(schema()).toEqual(before)
})
