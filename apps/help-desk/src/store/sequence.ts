import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { prepared } from './database'

export function createSequences(db: DatabaseSyncInstance): void {
  db.exec('CREATE TABLE IF NOT EXISTS sequences (name TEXT PRIMARY KEY, last INTEGER NOT NULL)')
}

export function nextInSequence(db: DatabaseSyncInstance, name: string, first: number): number {
  const row = prepared(
    db,
    'INSERT INTO sequences (name, last) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET last = last + 1 RETURNING last'
  ).get(name, first)
  return Number(row?.['last'])
}

/** Takes `count` numbers at once. @returns the first of them. */
export function reserveSequence(db: DatabaseSyncInstance, name: string, first: number, count: number): number {
  const start = nextInSequence(db, name, first)
  db.prepare('UPDATE sequences SET last = ? WHERE name = ?').run(start + count - 1, name)
  return start
}
