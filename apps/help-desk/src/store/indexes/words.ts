import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { prepared } from '../database'
import { bound, type HasWord, type Where } from '../where'

/** Only spaces divide words. */
const signs = ['!#$%&()*+,-./:;<=>?@[\\]^_`{|}~', '"', "''"].join('')
const tokenizer = `ascii tokenchars '${signs}'`.replaceAll('"', '""')

const tableOf = (collection: string): string => `"${collection}_words"`

/** The words by which the documents of a collection are found: SQLite's full-text index, which keeps no texts. */
export class WordIndex {
  readonly #table: string

  constructor(
    private readonly db: DatabaseSyncInstance,
    private readonly collection: string
  ) {
    this.#table = tableOf(collection)
  }

  /** @returns whether it had to be made: it is empty then. */
  open(): boolean {
    const known = this.db.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(`${this.collection}_words`)
    if (known) return false
    this.db.exec(
      `CREATE VIRTUAL TABLE ${this.#table} USING fts5(words, content = '', contentless_delete = 1, detail = none, tokenize = "${tokenizer}")`
    )
    return true
  }

  put(row: number, words: string): void {
    prepared(this.db, `INSERT INTO ${this.#table} (rowid, words) VALUES (?, ?)`).run(row, bound(words))
  }

  remove(row: number): void {
    prepared(this.db, `DELETE FROM ${this.#table} WHERE rowid = ?`).run(row)
  }

  clear(): void {
    this.db.exec(`INSERT INTO ${this.#table} (${this.#table}) VALUES ('delete-all')`)
  }
}

/** Rows that an expression of words finds; the expression is to be bound. */
export function rowsWithWords(collection: string): string {
  const table = tableOf(collection)
  return `SELECT rowid FROM ${table} WHERE ${table} MATCH ?`
}

/** A word, or what is made of nothing but words, as one expression; undefined for anything else. */
export function wordExpression(wanted: Where[string]): string | undefined {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return undefined
  if ('word' in wanted) return wordOrNothing(wanted)
  if ('anyOf' in wanted) return joined(wanted.anyOf, 'OR')
  return 'allOf' in wanted ? joined(wanted.allOf, 'AND') : undefined
}

/** No word is empty or has a space in it. */
function wordOrNothing({ word, begins }: HasWord): string {
  const isWord = [...word].every(sign => sign > ' ' && sign !== '\u007f') && word !== ''
  return isWord ? `"${word.replaceAll('"', '""')}"${begins ? ' *' : ''}` : '""'
}

function joined(parts: readonly Where[], by: 'AND' | 'OR'): string | undefined {
  const expressions = parts.map(part => {
    const inner = Object.values(part)
      .filter(value => value !== undefined)
      .map(wordExpression)
    return inner.length === 0 || inner.includes(undefined) ? undefined : `(${inner.join(' AND ')})`
  })
  return expressions.length === 0 || expressions.includes(undefined) ? undefined : `(${expressions.join(` ${by} `)})`
}
