import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Collection } from './collection'
import { openDatabase } from './database'
import { createSequences } from './sequence'
import { Snapshot } from './snapshot'
import type { CollectionShape } from './shape'

interface Doc {
  id: string
  text: string
}

const shape: CollectionShape<Doc> = {
  name: 'docs',
  indexes: { text: doc => doc.text },
  words: doc => doc.text.split(' ')
}

function open(dataDir: string | null, { indexes, words }: Partial<CollectionShape<Doc>> = shape) {
  const db = openDatabase(dataDir === null ? ':memory:' : join(dataDir, 'desk.db'))
  createSequences(db)
  const docs = new Collection<Doc>(db, { name: 'docs', ...(indexes && { indexes }), ...(words && { words }) })
  const snapshot = new Snapshot(db, dataDir, isWhole => {
    if (!isWhole) docs.readAgain()
    docs.readWords()
  })
  return { docs, snapshot, close: () => db.close() }
}

const withWord = (docs: Collection<Doc>, word: string) => docs.ids({ where: { any: { word } } })

it.each([['in memory'], ['in a file']])('brings documents back with what they are found by, %s', place => {
  const dataDir = place === 'in memory' ? null : mkdtempSync(join(tmpdir(), 'snapshot-'))
  const { docs, snapshot, close } = open(dataDir)
  docs.insert({ id: 'a', text: 'one two' })
  docs.insert({ id: 'b', text: 'two three' })
  snapshot.take()
  docs.delete('a')
  docs.update('b', { text: 'four' })
  docs.insert({ id: 'c', text: 'five two' })
  snapshot.restore()
  expect([withWord(docs, 'two'), withWord(docs, 'four'), withWord(docs, 'five')]).toEqual([['a', 'b'], [], []])
  snapshot.clear()
  docs.insert({ id: 'c', text: 'six' })
  expect([withWord(docs, 'two'), withWord(docs, 'six')]).toEqual([[], ['c']])
  close()
  if (dataDir !== null) rmSync(dataDir, { recursive: true, force: true })
})

it('lays the documents of an earlier layout out as the present one asks', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'snapshot-'))
  const before = open(dataDir, {})
  before.docs.insert({ id: 'a', text: 'one two' })
  before.snapshot.take()
  before.close()
  const { docs, snapshot, close } = open(dataDir)
  snapshot.restore()
  expect([docs.first({ text: 'one two' })?.id, withWord(docs, 'two')]).toEqual(['a', ['a']])
  close()
  rmSync(dataDir, { recursive: true, force: true })
})
