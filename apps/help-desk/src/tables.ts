import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import { createSequences } from './store/sequence'
import { auditTables } from './tables/audit'
import { fieldTables } from './tables/field'
import { hostTables } from './tables/host'
import { peopleTables } from './tables/people'
import { ruleTables } from './tables/rules'
import { serviceTables } from './tables/service'
import { systemTables } from './tables/system'
import { ticketTables } from './tables/ticket'

export function openTables(db: DatabaseSyncInstance) {
  createSequences(db)
  return {
    ...ticketTables(db),
    ...auditTables(db),
    ...peopleTables(db),
    ...fieldTables(db),
    ...systemTables(db),
    ...ruleTables(db),
    ...serviceTables(db),
    ...hostTables(db)
  }
}

export type Tables = ReturnType<typeof openTables>
