import { createHash } from 'node:crypto'
import type { Desk } from '../../../apps/help-desk/src/desk'

/** Rows written, changed or removed since the account was opened, those of a transaction that was undone too. */
export function changesOf({ db }: Desk): number {
  return Number(db.prepare('SELECT total_changes() AS n').get()?.['n'])
}

/** Numbers of the search's own tables are too large for JSON. */
const whole = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)

/** One text for every row the account holds. */
export function digestOf({ db }: Desk): string {
  const hash = createHash('sha256')
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name")
    .all()
  for (const { name } of tables) {
    const rows = db.prepare(`SELECT * FROM "${String(name)}" ORDER BY 1`)
    rows.setReadBigInts(true)
    for (const row of rows.all()) hash.update(JSON.stringify(row, whole))
  }
  return hash.digest('hex')
}
