import { DatabaseSync } from '@photostructure/sqlite'
import { join } from 'node:path'
import type { LargeAccount } from './largeAccount'

/** The same documents in plain tables with plain columns and just the indexes that the queries want: nothing else is quicker. */
export function openBare({ desk, field }: LargeAccount, folder: string) {
  const db = new DatabaseSync(join(folder, 'bare.db'))
  db.prepare('ATTACH DATABASE ? AS account').run(join(folder, 'help-desk.db'))
  const value = (id: number) => `json_extract(doc, '$.fields."${id}"')`
  const column = (key: string) => `json_extract(doc, '$.custom_object_fields.${key}') AS ${key}`
  db.exec(`
    PRAGMA journal_mode = OFF; PRAGMA cache_size = -32000;
    CREATE TABLE tickets (id INTEGER PRIMARY KEY, doc, status, created_at, group_id, due, kind);
    INSERT INTO tickets SELECT id, doc, ix_status, ix_created_at, ix_group_id, ${value(field.due)}, ${value(field.kind)} FROM account.tickets;
    CREATE INDEX by_due ON tickets (due, status);
    CREATE INDEX by_kind ON tickets (kind, status, group_id, due);
    CREATE INDEX by_created ON tickets (created_at, status);
    CREATE VIRTUAL TABLE words USING fts5(text, content = '', tokenize = "unicode61 remove_diacritics 2");
    INSERT INTO words (rowid, text) SELECT id, json_extract(doc, '$.subject') || ' ' || json_extract(doc, '$.description') FROM account.tickets;
    CREATE TABLE records AS SELECT id, doc, ix_external_id AS external_id, ${['kind', 'agent', 'work_date', 'ticket_number'].map(column).join(', ')}
      FROM account.custom_object_records WHERE ix_object_key = 'fact' ORDER BY id;
    CREATE INDEX by_external_id ON records (external_id);
    CREATE INDEX by_agent ON records (kind, agent, work_date);
    CREATE INDEX by_ticket ON records (ticket_number);
    ANALYZE;
    DETACH DATABASE account;
  `)
  const all = (sql: string, ...values: (string | number)[]) => db.prepare(sql).all(...values)
  return {
    /** The rows a query finds, read and answered as JSON: what any program does at least. */
    answer: async (sql: string, ...values: (string | number)[]) => {
      const rows: unknown[] = all(sql, ...values).map(row => JSON.parse(String(row['doc'])))
      return new Response(JSON.stringify(rows)).text()
    },
    count: (sql: string, ...values: (string | number)[]) => Number(all(sql, ...values)[0]?.['n']),
    today: desk.clock.stamp().slice(0, 10),
    close: () => db.close()
  }
}

export type Bare = ReturnType<typeof openBare>
